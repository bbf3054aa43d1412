package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.ReachClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Says who reaches whom on what: of ends that nothing in the file tells apart it walks the packets of one, and tells all. */
public final class Reacher {
    private static final Comparator<Reach> ORDER = Comparator.comparing(Reach::from)
            .thenComparing(Reach::to)
            .thenComparing(Reach::family)
            .thenComparing(Reach::toString);

    private final RuleBase rules;
    private final World world;
    private final PacketSet traffic;
    private final Classes classes;
    private final EndNames names;
    private final ReachEnds ends;

    /**
     * @param rules those of {@link RuleBase#reach}
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Reacher(RuleBase rules, Topology topology, ReachQuestion question) {
        this.rules = rules;
        this.world =
                World.of(topology, Explainer.services(topology, question.to().orElse("")));
        this.traffic = PacketSet.union(
                        question.traffic().stream().map(PacketSet::of).toList())
                .intersect(PacketSet.fromPorts(Range.EPHEMERAL))
                .minus(Space.MISPLACED_ICMP);
        this.classes = new Classes(world);
        this.names = new EndNames(world);
        this.ends = new ReachEnds(world, classes, question);
        ends.check();
    }

    /** The classes of ends that are asked about, in the order of their first members. */
    public List<ReachClass> classes() {
        List<ReachClass> told = new ArrayList<>();
        for (List<Party> members : classes.of(sorted(ends.all()))) {
            told.add(new ReachClass(
                    id(told.size()), members.stream().map(names::of).distinct().toList()));
        }
        return told;
    }

    private static String id(int before) {
        return "class-" + (before + 1);
    }

    /** Tells {@code listener} every flow, by its ends. */
    public void reach(Consumer<Reach> listener) {
        Map<Party, List<Party>> alike = new IdentityHashMap<>();
        List<Party> senders = sorted(ends.senders());
        classes.of(senders).forEach(members -> members.forEach(it -> alike.put(it, members)));
        Map<List<Party>, Map<List<Party>, List<Reach>>> walked = new IdentityHashMap<>();
        for (Party sender : senders) {
            Map<List<Party>, List<Reach>> flows = walked.computeIfAbsent(alike.get(sender), this::walk);
            Set<Reach> mine = new TreeSet<>(ORDER);
            flows.forEach((receivers, some) -> receivers.stream()
                    .filter(it -> isAsked(sender, it))
                    .forEach(it -> some.forEach(flow -> mine.add(flow.between(names.of(sender), names.of(it))))));
            mine.forEach(listener);
        }
    }

    /** Tells {@code listener} every flow once for all ends alike, by {@link #classes}. */
    public void reachByClass(Consumer<Reach> listener) {
        Map<Object, String> ids = new HashMap<>();
        classes.of(sorted(ends.all())).forEach(it -> ids.put(classes.key(it.get(0)), id(ids.size())));
        Set<Reach> told = new TreeSet<>(ORDER);
        for (List<Party> senders : classes.of(sorted(ends.senders()))) {
            String from = ids.get(classes.key(senders.get(0)));
            walk(senders)
                    .forEach((receivers, some) ->
                            some.forEach(flow -> told.add(flow.between(from, ids.get(classes.key(receivers.get(0)))))));
        }
        told.forEach(listener);
    }

    private static List<Party> sorted(List<Party> parties) {
        return parties.stream().sorted(Comparator.comparing(Party::name)).toList();
    }

    /** The flows from any of {@code senders}, by the class of their receiver. */
    private Map<List<Party>, List<Reach>> walk(List<Party> senders) {
        Collection<List<Party>> receivers = classes.of(sorted(ends.receivers(senders.get(0))));
        List<Ask> asks = new ArrayList<>();
        List<List<Party>> meant = new ArrayList<>();
        for (List<Party> alike : receivers) {
            pair(senders, alike).ifPresent(pair -> {
                for (boolean ipv6 : new boolean[] {false, true}) {
                    Ask ask = new Ask(
                            asks.size(),
                            pair.get(0),
                            pair.get(1),
                            traffic.intersect(pair.get(0).outbound()),
                            ipv6);
                    asks.add(ask);
                    meant.add(alike);
                }
            });
        }
        Map<List<Party>, List<Reach>> flows = new IdentityHashMap<>();
        if (!asks.isEmpty()) {
            try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
                walk.run(asks);
                ReachAnswers answers = new ReachAnswers(walk, names);
                for (Ask ask : asks) {
                    flows.computeIfAbsent(meant.get(ask.position()), any -> new ArrayList<>())
                            .addAll(answers.of(ask));
                }
            }
        }
        return flows;
    }

    /** What neither begins nor ends in AWS is nobody's question here. */
    private static boolean isAsked(Party sender, Party receiver) {
        return !Explainer.isSame(sender, receiver)
                && !Explainer.haveOneAddress(sender, receiver)
                && !(sender.isOutside() && receiver.isOutside());
    }

    /** One of each, and not the same. */
    private static Optional<List<Party>> pair(List<Party> senders, List<Party> receivers) {
        return senders.stream()
                .limit(2)
                .flatMap(one -> receivers.stream().limit(2).map(other -> List.of(one, other)))
                .filter(it -> isAsked(it.get(0), it.get(1)))
                .findFirst();
    }
}

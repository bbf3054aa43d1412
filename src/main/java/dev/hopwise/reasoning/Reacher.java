package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Kind;
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
import java.util.stream.Stream;

/** Says who reaches whom on what: of ends that nothing in the file tells apart it walks the packets of one, and tells all. */
public final class Reacher {
    private static final Comparator<Reach> ORDER = Comparator.comparing(Reach::from)
            .thenComparing(Reach::to)
            .thenComparing(Reach::family)
            .thenComparing(Reach::toString);

    private final RuleBase rules;
    private final World world;
    private final ReachQuestion question;
    private final PacketSet traffic;
    private final Classes classes;
    private final EndNames names;

    /**
     * @param rules those of {@link RuleBase#reach}
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Reacher(RuleBase rules, Topology topology, ReachQuestion question) {
        this.rules = rules;
        this.world =
                World.of(topology, Explainer.services(topology, question.to().orElse("")));
        this.question = question;
        this.traffic = PacketSet.union(
                        question.traffic().stream().map(PacketSet::of).toList())
                .intersect(PacketSet.fromPorts(Range.EPHEMERAL))
                .minus(Space.MISPLACED_ICMP);
        this.classes = new Classes(world);
        this.names = new EndNames(world);
        question.from().ifPresent(Explainer::checkSender);
        checkEnds();
    }

    /** Where both ends are given, some pair of them must be two. */
    private void checkEnds() {
        if (question.from().isPresent() && question.to().isPresent()) {
            boolean two = senders().stream()
                    .anyMatch(sender -> receivers(sender).stream().anyMatch(it -> !Explainer.isSame(sender, it)));
            if (!two) {
                throw new QuestionException(
                        question.from().get() + " and " + question.to().get() + " are the same end; a flow needs two");
            }
        }
    }

    /** The classes of ends that are asked about, in the order of their first members. */
    public List<ReachClass> classes() {
        List<ReachClass> told = new ArrayList<>();
        for (List<Party> members : classes.of(sorted(everyone()))) {
            told.add(new ReachClass(
                    "class-" + (told.size() + 1),
                    members.stream().map(names::of).distinct().toList()));
        }
        return told;
    }

    private List<Party> everyone() {
        List<Party> senders = senders();
        Stream<Party> receivers = classes.of(senders).stream().flatMap(it -> receivers(it.get(0)).stream());
        return Stream.concat(senders.stream(), receivers).distinct().toList();
    }

    /** Tells {@code listener} every flow, by its ends. */
    public void reach(Consumer<Reach> listener) {
        Map<Party, List<Party>> alike = new IdentityHashMap<>();
        List<Party> senders = sorted(senders());
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
        Map<String, String> ids = new HashMap<>();
        classes().forEach(it -> it.members().forEach(name -> ids.put(name, it.id())));
        Set<Reach> told = new TreeSet<>(ORDER);
        for (List<Party> senders : classes.of(sorted(senders()))) {
            String from = ids.get(names.of(senders.get(0)));
            walk(senders)
                    .forEach((receivers, some) ->
                            some.forEach(flow -> told.add(flow.between(from, ids.get(names.of(receivers.get(0)))))));
        }
        told.forEach(listener);
    }

    private List<Party> senders() {
        return question.from().map(it -> Ends.sources(world).resolve(it)).orElseGet(() -> ends(Kind.NETWORK_INTERFACE));
    }

    private List<Party> receivers(Party sender) {
        return question.to()
                .map(it -> Ends.destinations(world, sender).resolve(it))
                .orElseGet(() -> Stream.concat(ends(Kind.NETWORK_INTERFACE).stream(), endpoints())
                        .toList());
    }

    /** Every interface of this kind, every network, and the internet. */
    private List<Party> ends(Kind owner) {
        Ends ends = Ends.sources(world);
        Stream<Party> interfaces = world.enis().values().stream()
                .filter(eni -> eni.getOwnerKind() == owner)
                .map(Members::primary);
        Stream<Party> networks = world.topology().networks().keySet().stream().flatMap(it -> ends.resolve(it).stream());
        return Stream.of(interfaces, networks, ends.resolve("internet").stream())
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Party> endpoints() {
        return world.enis().values().stream()
                .filter(eni -> eni.getOwnerKind() == Kind.ENDPOINT)
                .map(eni -> Ends.party(eni, eni.addresses(), false));
    }

    private static List<Party> sorted(List<Party> parties) {
        return parties.stream().sorted(Comparator.comparing(Party::name)).toList();
    }

    /** The flows from any of {@code senders}, by the class of their receiver. */
    private Map<List<Party>, List<Reach>> walk(List<Party> senders) {
        Collection<List<Party>> receivers = classes.of(sorted(receivers(senders.get(0))));
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

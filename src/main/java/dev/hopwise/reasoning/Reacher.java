package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says who reaches whom on what: of ends that nothing in the file tells apart it walks the packets of one, and tells all. */
public final class Reacher {
    private static final Comparator<Reach> ORDER = Comparator.comparing(Reach::from)
            .thenComparing(Reach::to)
            .thenComparing(Reach::family)
            .thenComparing(Reach::toString);

    private final World world;
    private final Classes classes;
    private final EndNames names;
    private final ReachEnds ends;
    private final ClassWalks walks;
    private final Advance advance;
    /** Of flows that many ends have in common once. */
    private final Map<FlowSet, List<Reach>> words = new IdentityHashMap<>();

    /**
     * @param rules those of {@link RuleBase#reach}
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Reacher(RuleBase rules, Topology topology, ReachQuestion question) {
        this(rules, topology, question, Advance.UNHEARD);
    }

    /**
     * The same for whoever wants to hear how far it is: by senders.
     *
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Reacher(RuleBase rules, Topology topology, ReachQuestion question, Advance advance) {
        this.advance = advance;
        this.world =
                World.of(topology, Explainer.services(topology, question.to().orElse("")));
        this.classes = new Classes(world);
        this.names = new EndNames(world);
        this.ends = new ReachEnds(world, classes, question);
        this.walks = new ClassWalks(rules, world, traffic(question), classes, names, ends);
        ends.check();
    }

    /** The packets that are asked about. */
    static PacketSet traffic(ReachQuestion question) {
        return PacketSet.union(question.traffic().stream().map(PacketSet::of).toList())
                .intersect(PacketSet.fromPorts(Range.EPHEMERAL))
                .minus(Space.MISPLACED_ICMP);
    }

    /** The classes of ends that are asked about, in the order of their first members. */
    public List<ReachClass> classes() {
        List<ReachClass> told = new ArrayList<>();
        for (List<Party> members : classes.of(ClassWalks.sorted(ends.all()))) {
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
        List<Party> senders = ClassWalks.sorted(ends.senders());
        classes.of(senders).forEach(members -> members.forEach(it -> alike.put(it, members)));
        Map<List<Party>, Map<List<Party>, List<Reach>>> walked = new IdentityHashMap<>();
        Optional<Id> origin = Optional.empty();
        int done = 0;
        for (Party sender : senders) {
            advance.of(done++, senders.size());
            if (!origin.equals(Optional.of(walks.origin(sender)))) {
                origin = Optional.of(walks.origin(sender));
                walked.clear();
            }
            Map<List<Party>, List<Reach>> flows = walked.computeIfAbsent(alike.get(sender), this::told);
            Set<Reach> mine = new TreeSet<>(ORDER);
            flows.forEach((receivers, some) -> receivers.stream()
                    .filter(it -> ClassWalks.isAsked(sender, it))
                    .forEach(it -> some.forEach(flow -> mine.add(flow.between(names.of(sender), names.of(it))))));
            mine.forEach(listener);
        }
    }

    /** Tells {@code listener} every flow once for all ends alike, by {@link #classes}. */
    public void reachByClass(Consumer<Reach> listener) {
        Map<Object, String> ids = new HashMap<>();
        classes.of(ClassWalks.sorted(ends.all())).forEach(it -> ids.put(classes.key(it.get(0)), id(ids.size())));
        Map<List<Party>, String> idOf = new IdentityHashMap<>();
        Function<List<Party>, String> id =
                members -> idOf.computeIfAbsent(members, it -> ids.get(classes.key(it.get(0))));
        Set<Reach> told = new TreeSet<>(ORDER);
        for (List<Party> senders : heard(classes.of(ClassWalks.sorted(ends.senders())))) {
            String from = id.apply(senders);
            told(senders)
                    .forEach((receivers, some) ->
                            some.forEach(flow -> told.add(flow.between(from, id.apply(receivers)))));
        }
        told.forEach(listener);
    }

    /** The sets of interfaces, by {@code what}, with the members that are asked about. */
    public List<ReachClass> sets(ReachBy what) {
        Map<String, Set<String>> sets = new TreeMap<>();
        for (Party end : ends.all()) {
            for (String set : what.names(end, world, names)) {
                sets.computeIfAbsent(set, any -> new TreeSet<>()).add(names.of(end));
            }
        }
        return sets.entrySet().stream()
                .map(it -> new ReachClass(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    /** Tells {@code listener} what some member of one set can ask of some member of another, by {@link #sets}. */
    public void reachBy(ReachBy what, Consumer<Reach> listener) {
        Gathered gathered = new Gathered();
        for (List<Party> senders : heard(classes.of(ClassWalks.sorted(ends.senders())))) {
            Set<String> from = sets(senders, what);
            walks.from(senders).forEach((receivers, flows) -> {
                for (String to : sets(receivers, what)) {
                    from.forEach(set -> flows.forEach(some -> gathered.add(set, to, some)));
                }
            });
        }
        gathered.told().forEach(listener);
    }

    /** The same, with a word of how far it is before each. */
    private Iterable<List<Party>> heard(Collection<List<Party>> all) {
        int[] done = {0};
        return () -> all.stream().peek(it -> advance.of(done[0]++, all.size())).iterator();
    }

    private Set<String> sets(List<Party> parties, ReachBy what) {
        return parties.stream()
                .flatMap(it -> what.names(it, world, names).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The flows from any of {@code senders} in words, by the class of their receiver. */
    private Map<List<Party>, List<Reach>> told(List<Party> senders) {
        Map<List<Party>, List<Reach>> told = new IdentityHashMap<>();
        walks.from(senders).forEach((receivers, flows) -> told.put(receivers, words(flows)));
        return told;
    }

    private List<Reach> words(Collection<FlowSet> flows) {
        return flows.stream().flatMap(it -> words(it).stream()).toList();
    }

    private Collection<Reach> words(FlowSet flows) {
        return words.computeIfAbsent(
                flows, it -> List.copyOf(it.told(PacketSet.ALL).keySet()));
    }
}

package dev.hopwise.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.reasoning.Explainer;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a change of one line opens and closes is what {@code explain} answers otherwise before and after. */
class RandomChangesTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 10);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int QUESTIONS = 8;
    private static final RuleBase RULES = RuleBase.reach();
    private static final List<String> TRAFFIC = List.of("tcp/22", "tcp/80", "tcp/443", "udp/53", "icmp/8", "47");

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong differing = new AtomicLong();
    private final AtomicLong tied = new AtomicLong();
    private final AtomicLong possible = new AtomicLong();

    @Test
    void everyDifferenceIsThatOfExplain() {
        List<String> faults = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .boxed()
                .flatMap(seed -> Mutated.of(RandomNetwork.text(seed), new Random(seed)).stream()
                        .flatMap(it -> faults(it, seed).stream()))
                .toList();
        String summary = "%d questions, %d answered otherwise, %d causes certain, %d possible, %d faults"
                .formatted(asked.get(), differing.get(), tied.get(), possible.get(), faults.size());
        System.out.println(summary);
        faults.stream().limit(5).forEach(System.out::println);
        assertEquals(List.of(), faults.stream().limit(1).toList(), summary);
        assertTrue(differing.get() >= NETWORKS / 2, summary);
        assertTrue(possible.get() == 0, summary);
    }

    private List<String> faults(Mutated mutated, long seed) {
        FlowChanges changes = Comparer.compare(() -> RULES, mutated.before(), mutated.after());
        changes.opened().forEach(this::count);
        changes.closed().forEach(this::count);
        changes.changed().forEach(this::count);
        List<String> faults = new ArrayList<>(unlikeExplain(mutated, changes, new Random(seed)));
        FlowChanges undone = Comparer.compare(() -> RULES, mutated.after(), mutated.before());
        if (!byEnds(changes.opened()).equals(byEnds(undone.closed()))
                || !byEnds(changes.closed()).equals(byEnds(undone.opened()))
                || !byEnds(changes.changed()).equals(byEnds(undone.changed()))) {
            faults.add("the other way round it is not the same");
        }
        faults.addAll(overlooked(mutated));
        return faults.stream()
                .map(it -> "seed " + seed + ", line " + mutated.line() + ": " + it)
                .toList();
    }

    private void count(FlowChange change) {
        (change.cause().certainty() == Cause.Certainty.CERTAIN ? tied : possible).incrementAndGet();
    }

    private static Map<List<Object>, PacketSet> byEnds(List<FlowChange> changes) {
        return changes.stream()
                .collect(Collectors.toMap(
                        it -> List.of(it.flow().from(), it.flow().to()), FlowChange::packets, PacketSet::union));
    }

    /** A pair of ends, in one family. */
    private record Probe(String from, String to, String on, boolean six, boolean single) {}

    /** Some that are told of, and some by chance. */
    private static List<Probe> probes(Mutated mutated, FlowChanges changes, Random random) {
        List<Probe> probes = new ArrayList<>();
        List<String> ends = new Conclusions(RULES, mutated.before())
                .senders().stream().map(Id::name).toList();
        for (int i = 0; i < QUESTIONS; i++) {
            String on = TRAFFIC.get(random.nextInt(TRAFFIC.size()));
            boolean six = random.nextInt(4) == 0;
            String from = ends.get(random.nextInt(ends.size()));
            String to = ends.get(random.nextInt(ends.size()));
            probes.add(new Probe(from, to, on, six, single(from, to, ends)));
        }
        List<FlowChange> told = new ArrayList<>(changes.opened());
        told.addAll(changes.closed());
        Collections.shuffle(told, random);
        for (FlowChange it : told.subList(0, Math.min(QUESTIONS, told.size()))) {
            TRAFFIC.stream()
                    .filter(on -> PacketSet.of(Traffic.parse(on)).overlaps(it.packets()))
                    .limit(1)
                    .forEach(on -> probes.add(new Probe(
                            it.flow().from(),
                            it.flow().to(),
                            on,
                            it.flow().family() == 6,
                            single(it.flow().from(), it.flow().to(), ends))));
        }
        return probes;
    }

    /** Whether both are one interface; an endpoint has several of one name. */
    private static boolean single(String from, String to, List<String> ends) {
        return Stream.of(from, to).allMatch(it -> it.contains("/") && ends.contains(it));
    }

    private List<String> unlikeExplain(Mutated mutated, FlowChanges changes, Random random) {
        List<String> faults = new ArrayList<>();
        for (Probe it : probes(mutated, changes, random)) {
            Optional<Verdict> was = verdict(mutated.before(), it);
            Optional<Verdict> is = verdict(mutated.after(), it);
            boolean isOutside = it.from().equals("internet") && it.to().equals("internet");
            if (was.isPresent() && is.isPresent() && !isOutside) {
                asked.incrementAndGet();
                differing.addAndGet(was.get() == is.get() ? 0 : 1);
                if (!agrees(it, was.get(), is.get(), changes)) {
                    faults.add(it + " was " + was.get() + " and is " + is.get());
                }
            }
        }
        return faults;
    }

    /** Of an end of many addresses {@code explain} sums up: what opens or closes for some of them may change nothing in the sum. */
    private static boolean agrees(Probe probe, Verdict was, Verdict is, FlowChanges changes) {
        boolean opens = tells(changes.opened(), probe);
        boolean closes = tells(changes.closed(), probe);
        boolean opened = was == Verdict.BLOCKED && is != Verdict.BLOCKED;
        boolean closed = was != Verdict.BLOCKED && is == Verdict.BLOCKED;
        return probe.single() ? opened == opens && closed == closes : (!opened || opens) && (!closed || closes);
    }

    private static boolean tells(List<FlowChange> changes, Probe probe) {
        PacketSet service = PacketSet.of(Traffic.parse(probe.on()))
                .intersect(PacketSet.of(probe.six() ? Family.IPV6 : Family.IPV4));
        return changes.stream()
                .filter(it ->
                        it.flow().from().equals(probe.from()) && it.flow().to().equals(probe.to()))
                .anyMatch(it -> it.packets().overlaps(service));
    }

    private static Optional<Verdict> verdict(Topology topology, Probe probe) {
        try {
            List<Traffic> on = List.of(Traffic.parse(probe.on()));
            Question question = new Question(probe.from(), probe.to(), on, Range.EPHEMERAL, probe.six());
            return Optional.of(new Explainer(RULES).explain(topology, question).verdict());
        } catch (QuestionException e) {
            return Optional.empty();
        }
    }

    /** Of those of whom nothing is asked, because no edit can have a say in what they send, nothing is otherwise. */
    private static List<String> overlooked(Mutated mutated) {
        Renames renames = new Renames(mutated.before(), mutated.after());
        Side oldSide = new Side(mutated.before(), renames::of);
        Side newSide = new Side(mutated.after(), id -> id);
        Connected connected = new Connected(oldSide, newSide, Differences.of(oldSide, newSide));
        Conclusions before = new Conclusions(RULES, mutated.before());
        Conclusions after = new Conclusions(RULES, mutated.after());
        return after.senders().stream()
                .filter(it -> !connected.isAffected(it))
                .filter(it -> !packets(before, it).equals(packets(after, it)))
                .map(it -> it + " is not asked about")
                .toList();
    }

    private static Map<Id, PacketSet> packets(Conclusions conclusions, Id sender) {
        return conclusions.from(sender).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().all()));
    }
}

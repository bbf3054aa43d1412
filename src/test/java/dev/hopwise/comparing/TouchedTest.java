package dev.hopwise.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.reasoning.Reacher;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.FlowChanges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a change of security groups does to flows is all that two matrices of everything differ in, though not everything is walked. */
class TouchedTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 25);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int TRIES = 40;
    private static final RuleBase RULES = RuleBase.reach();

    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger pairs = new AtomicInteger();

    @Test
    void nothingElseChanges() {
        List<String> faults = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .boxed()
                .flatMap(seed -> touching(seed).stream().flatMap(it -> fault(it, seed).stream()))
                .toList();
        String summary = "%d networks, %d changes of groups, %d pairs of ends differ, %d faults"
                .formatted(NETWORKS, compared.get(), pairs.get(), faults.size());
        System.out.println(summary);
        assertEquals(List.of(), faults.stream().limit(1).toList(), summary);
        assertTrue(compared.get() * 2 > NETWORKS && pairs.get() > NETWORKS, summary);
    }

    /** The first change of a few by chance that has to do with some ends alone, and does something to them. */
    private static Optional<Mutated> touching(long seed) {
        String text = RandomNetwork.text(seed);
        Random random = new Random(seed);
        return Stream.generate(() -> Mutated.of(text, random))
                .limit(TRIES)
                .flatMap(Optional::stream)
                .filter(it -> it.line().contains("allow:") || it.line().contains("securityGroups:"))
                .filter(TouchedTest::isTouching)
                .findFirst();
    }

    private static boolean isTouching(Mutated it) {
        Conclusions before = new Conclusions(RULES, it.before());
        Conclusions after = new Conclusions(RULES, it.after());
        List<Difference> differences = Differences.of(new Side(it.before(), id -> id), new Side(it.after(), id -> id));
        return !differences.isEmpty()
                && new Touched(before, after, id -> id, id -> id)
                        .by(differences)
                        .filter(some -> !some.isEmpty())
                        .isPresent();
    }

    private List<String> fault(Mutated it, long seed) {
        FlowChanges changes = Comparer.compareFlows(() -> RULES, it.before(), it.after());
        Set<List<String>> told = Stream.of(changes.opened(), changes.closed(), changes.changed())
                .flatMap(List::stream)
                .map(change -> List.of(change.flow().from(), change.flow().to()))
                .filter(TouchedTest::isOfInterfaces)
                .collect(Collectors.toSet());
        Map<List<String>, Set<String>> was = everything(it.before());
        Map<List<String>, Set<String>> is = everything(it.after());
        Set<List<String>> differing = Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(ends -> !Objects.equals(was.get(ends), is.get(ends)))
                .collect(Collectors.toSet());
        compared.incrementAndGet();
        pairs.addAndGet(differing.size());
        return differing.equals(told)
                ? List.of()
                : List.of("seed " + seed + ", line " + it.line() + " now " + it.now() + "\n  told: " + told
                        + "\n  differing: " + differing);
    }

    /** Between interfaces: the parts that flows of the internet are told in are others when a rule has another block. */
    private static Map<List<String>, Set<String>> everything(Topology topology) {
        Map<List<String>, Set<String>> flows = new HashMap<>();
        new Reacher(RULES, topology, ReachQuestion.EVERYTHING).reach(flow -> {
            List<String> ends = List.of(flow.from(), flow.to());
            if (isOfInterfaces(ends)) {
                flows.computeIfAbsent(ends, any -> new TreeSet<>()).add(flow.toString());
            }
        });
        return flows;
    }

    private static boolean isOfInterfaces(List<String> ends) {
        return ends.stream().allMatch(it -> it.contains("/"));
    }
}

package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reasoning.Walk.Insertion;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.Suitability;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks what is more than a walk, with the facts in the order of the file, the other way round, and with those of all VPCs; insists that
 * all are alike, and lets others hear what is asked.
 */
public final class EveryOrder {
    private static final List<Consumer<Asked>> LISTENERS = new CopyOnWriteArrayList<>();

    /** The day on which is asked what is wrong. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static final RuleBase FINDINGS = RuleBase.findings();
    private static final Map<Set<RuleFamily>, RuleBase> WALKING = new ConcurrentHashMap<>();
    private static final RuleBase REMEDIES = RuleBase.remedies();

    /**
     * What is asked.
     *
     * @param question the flow; empty where the file as a whole is asked about
     * @param about the rules whose findings are asked for
     * @param last whether nothing nearer is left to propose
     */
    public record Asked(
            Matter matter, Topology topology, Optional<Question> question, Set<String> about, boolean last) {
        Asked(Matter matter, Topology topology, Optional<Question> question) {
            this(matter, topology, question, Set.of(), false);
        }
    }

    private EveryOrder() {}

    /** Tells {@code listener} what is asked while {@code asking}. */
    public static void listen(Consumer<Asked> listener, Runnable asking) {
        LISTENERS.add(listener);
        try {
            asking.run();
        } finally {
            LISTENERS.remove(listener);
        }
    }

    /** By what the needs are met. */
    public static Suitability suitability(Topology topology) {
        RuleBase rules = RuleBase.suitability(topology);
        return alike(
                new Asked(Matter.NEEDS, topology, Optional.empty()),
                order -> new Needs(rules, order).suitability(topology));
    }

    /** What is recorded of a flow. */
    public static LogCoverage coverage(Topology topology, Question question) {
        RuleBase rules = RuleBase.records(topology);
        return alike(
                new Asked(Matter.RECORDS, topology, Optional.of(question)),
                order -> new Recorder(rules, order).coverage(topology, question));
    }

    /** What no flow log records. */
    public static LogCoverage uncovered(Topology topology) {
        RuleBase rules = RuleBase.uncovered();
        return alike(
                new Asked(Matter.RECORDS, topology, Optional.empty()),
                order -> new Recorder(rules, order).uncovered(topology));
    }

    /** What some rules find. */
    public static List<Finding> findings(Topology topology, Set<String> rules) {
        return alike(
                new Asked(Matter.FINDINGS, topology, Optional.empty(), rules, false),
                order -> new Linter(FINDINGS, order)
                        .lint(topology, List.of(), DAY).findings().stream()
                                .filter(finding -> rules.contains(finding.rule()))
                                .toList());
    }

    /** Whether what the file expects holds. */
    public static List<Check.Expectation> check(Topology topology) {
        RuleBase rules = RuleBase.expectations(topology);
        return alike(
                new Asked(Matter.EXPECTATIONS, topology, Optional.empty()),
                order -> new Checker(rules, order).check(topology));
    }

    /** What would open a flow, by the rules that {@code topology} calls for. */
    public static Proposals.Proposed proposals(Topology topology, Question question, boolean last) {
        RuleBase walking = WALKING.computeIfAbsent(RuleFamily.of(topology), any -> RuleBase.walk(topology));
        return alike(
                new Asked(Matter.REMEDIES, topology, Optional.of(question), Set.of(), last),
                order -> new Proposals(walking, REMEDIES, order).of(topology, question, last));
    }

    private static <T> T alike(Asked asked, Function<Insertion, T> answer) {
        LISTENERS.forEach(it -> it.accept(asked));
        T inOrder = answer.apply(Insertion.FILE_ORDER);
        assertEquals(inOrder, answer.apply(Insertion.REVERSED), "the order of the facts matters");
        assertEquals(inOrder, answer.apply(Insertion.EVERYTHING), "what no packet comes to matters");
        return inOrder;
    }
}

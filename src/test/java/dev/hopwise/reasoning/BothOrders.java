package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Explains with the facts inserted in the order of the file and the other way round, by all rules and by those that a topology
 * calls for, and insists that both are alike.
 */
public final class BothOrders {
    private static final RuleBase ALL = RuleBase.walk();

    /** Loaded once for every choice of families. */
    private static final Map<Set<RuleFamily>, RuleBase> CALLED = new ConcurrentHashMap<>();

    private BothOrders() {}

    /** The explanation, the same in whole for both orders. */
    public static Explanation explain(Topology topology, Question question) {
        Explanation explanation = new Explainer(ALL).explain(topology, question);
        Explanation reversed = new Explainer(
                        CALLED.computeIfAbsent(RuleFamily.of(topology), RuleBase::load), Walk.Insertion.REVERSED)
                .explain(topology, question);
        assertEquals(explanation, reversed, () -> "The order of the facts matters for " + question);
        return explanation;
    }
}

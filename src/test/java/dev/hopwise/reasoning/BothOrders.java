package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Explains with the facts inserted in the order of the file and the other way round, by all rules and by those that a topology
 * calls for, and insists that both are alike.
 */
public final class BothOrders {
    private static final RuleBase ALL = RuleBase.walk();

    /** Loaded once for either choice. */
    private static final Map<Boolean, RuleBase> CALLED = new ConcurrentHashMap<>();

    private BothOrders() {}

    /** The explanation, the same in whole for both orders. */
    public static Explanation explain(Topology topology, Question question) {
        Explanation explanation = new Explainer(ALL).explain(topology, question);
        Explanation reversed = new Explainer(
                        CALLED.computeIfAbsent(RuleBase.callsForTransit(topology), transit -> RuleBase.walk(topology)),
                        Walk.Insertion.REVERSED)
                .explain(topology, question);
        assertEquals(explanation, reversed, () -> "The order of the facts matters for " + question);
        return explanation;
    }
}

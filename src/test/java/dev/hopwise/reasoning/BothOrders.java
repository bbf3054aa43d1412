package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;

/** Explains with the facts inserted in the order of the file and the other way round, and insists that both are alike. */
public final class BothOrders {
    private static final RuleBase RULES = RuleBase.load("reachability");

    private BothOrders() {}

    /** The explanation, the same in whole for both orders. */
    public static Explanation explain(Topology topology, Question question) {
        Explanation explanation = new Explainer(RULES).explain(topology, question);
        Explanation reversed = new Explainer(RULES, Walk.Insertion.REVERSED).explain(topology, question);
        assertEquals(explanation, reversed, () -> "The order of the facts matters for " + question);
        return explanation;
    }
}

package dev.hopwise.random;

import java.util.Map;

/** How often a rule must have spoken to count as tested, and the rules of steps and blockers that speak less often so far. */
final class SeldomHeard {
    private static final int OFTEN = 100;
    /** Rules that need two rare things to meet are heard less often, by so much as the dice may vary. */
    private static final Map<String, Integer> LESS_OFTEN = Map.of(
            "APP-007", 42,
            "DLV-014", 65,
            "DNS-005", 68,
            "EIC-002", 70,
            "IGW-013", 42,
            "SG-016", 80,
            "SG-017", 44,
            "SG-019", 50,
            "SG-021", 70);

    private SeldomHeard() {}

    static int atLeast(String rule) {
        return LESS_OFTEN.getOrDefault(rule, OFTEN);
    }
}

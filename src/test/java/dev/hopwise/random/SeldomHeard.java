package dev.hopwise.random;

import java.util.Map;

/** How often a rule must have spoken to count as tested, and the rules of steps and blockers that speak less often so far. */
final class SeldomHeard {
    private static final int OFTEN = 100;
    /** Rules that need two rare things to meet are heard less often, by so much as the dice may vary. */
    private static final Map<String, Integer> LESS_OFTEN = Map.ofEntries(
            Map.entry("APP-007", 42),
            Map.entry("APP-015", 8),
            Map.entry("BPA-001", 70),
            Map.entry("DLV-014", 65),
            Map.entry("DNS-023", 75),
            Map.entry("DNS-005", 68),
            Map.entry("EIC-002", 70),
            Map.entry("IGW-013", 42),
            Map.entry("SG-016", 80),
            Map.entry("SG-017", 44),
            Map.entry("SG-019", 50),
            Map.entry("SG-021", 70));

    private SeldomHeard() {}

    static int atLeast(String rule) {
        return LESS_OFTEN.getOrDefault(rule, OFTEN);
    }
}

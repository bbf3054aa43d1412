package dev.hopwise.random;

import java.util.Map;

/** How often a rule must have spoken to count as tested, and the rules of steps and blockers that speak less often so far. */
final class SeldomHeard {
    private static final int OFTEN = 100;
    /**
     * Rules that need two rare things to meet are heard less often, by so much as the dice may vary. Nothing of most
     * appliances, for the generator makes few; no NAT gateway is a sender, and no subnet has NAT64 yet.
     */
    private static final Map<String, Integer> LESS_OFTEN = Map.ofEntries(
            Map.entry("ACL-003", 3),
            Map.entry("APP-001", 4),
            Map.entry("APP-006", 3),
            Map.entry("APP-007", 0),
            Map.entry("APP-010", 0),
            Map.entry("APP-012", 0),
            Map.entry("APP-013", 0),
            Map.entry("DLV-014", 45),
            Map.entry("DNS-022", 0),
            Map.entry("DNS-023", 0),
            Map.entry("EIC-005", 6),
            Map.entry("ENI-006", 65),
            Map.entry("IGW-009", 65),
            Map.entry("IGW-013", 12),
            Map.entry("IGW-014", 3),
            Map.entry("IGW-017", 75),
            Map.entry("NAT-020", 55),
            Map.entry("NAT-023", 40),
            Map.entry("NAT-024", 0),
            Map.entry("NAT-025", 0),
            Map.entry("NET-016", 70),
            Map.entry("SG-017", 65),
            Map.entry("SG-019", 25),
            Map.entry("SG-020", 12),
            Map.entry("SG-021", 12),
            Map.entry("TGW-016", 4),
            Map.entry("TGW-017", 10),
            Map.entry("VGW-015", 65),
            Map.entry("VPE-003", 65),
            Map.entry("VPE-016", 75),
            Map.entry("VPE-030", 60),
            Map.entry("VPE-050", 0),
            Map.entry("VPE-051", 0),
            Map.entry("VPE-052", 0));

    private SeldomHeard() {}

    static int atLeast(String rule) {
        return LESS_OFTEN.getOrDefault(rule, OFTEN);
    }
}

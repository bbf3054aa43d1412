package dev.hopwise.random;

import java.util.Map;

/** How often a rule must have spoken to count as tested, and the rules of steps and blockers that speak less often so far. */
final class SeldomHeard {
    private static final int OFTEN = 100;
    /** Nothing of APP: the generator makes no appliances yet. Most replies by a foreign gateway are IGW-016. No NAT gateway is a sender, and no service lacks a gateway endpoint. */
    private static final Map<String, Integer> LESS_OFTEN = Map.ofEntries(
            Map.entry("APP-006", 0),
            Map.entry("APP-007", 0),
            Map.entry("APP-010", 0),
            Map.entry("APP-012", 0),
            Map.entry("APP-013", 0),
            Map.entry("BPA-001", 67),
            Map.entry("BPA-003", 26),
            Map.entry("BPA-004", 37),
            Map.entry("DLV-009", 50),
            Map.entry("DLV-014", 20),
            Map.entry("DNS-005", 56),
            Map.entry("EIC-002", 23),
            Map.entry("EIC-003", 23),
            Map.entry("EIC-004", 67),
            Map.entry("EIG-008", 51),
            Map.entry("EIG-010", 11),
            Map.entry("ENI-008", 40),
            Map.entry("IGW-008", 60),
            Map.entry("IGW-013", 3),
            Map.entry("IGW-015", 53),
            Map.entry("IGW-017", 22),
            Map.entry("NAT-008", 62),
            Map.entry("NAT-020", 1),
            Map.entry("NAT-023", 1),
            Map.entry("NAT-024", 0),
            Map.entry("NET-002", 17),
            Map.entry("NET-016", 19),
            Map.entry("PCX-003", 41),
            Map.entry("PCX-004", 23),
            Map.entry("SG-008", 67),
            Map.entry("SG-009", 34),
            Map.entry("SG-016", 14),
            Map.entry("SG-017", 13),
            Map.entry("SG-019", 7),
            Map.entry("SG-021", 0),
            Map.entry("TGW-010", 65),
            Map.entry("TGW-015", 37),
            Map.entry("TGW-026", 30),
            Map.entry("TGW-031", 54),
            Map.entry("VGW-003", 50),
            Map.entry("VGW-005", 56),
            Map.entry("VGW-006", 48),
            Map.entry("VGW-007", 24),
            Map.entry("VGW-014", 34),
            Map.entry("VGW-015", 56),
            Map.entry("VPE-016", 0),
            Map.entry("VPE-030", 37));

    private SeldomHeard() {}

    static int atLeast(String rule) {
        return LESS_OFTEN.getOrDefault(rule, OFTEN);
    }
}

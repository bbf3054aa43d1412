package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A group reference beside an address, and the ways that carry references or do not: TGW:tgw-vpc-attachments, PEER:vpc-peering-security-groups. */
class ReferenceWaysTest {
    private static final Scenario WAYS = Scenario.topology("""
            topology: ways
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.2.0.0/16, via: good } ] } } # @a-table
                securityGroups:
                  s: { inbound: [ { allow: tcp/9, from: b/s } ], outbound: [ { allow: all, to: 0.0.0.0/0 } ] } # @a
                  wide: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }
                interfaces:
                  x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] }
                  wide: { subnet: w, ip: 10.1.1.20, securityGroups: [wide] }
              b: # @vpc-b
                region: us-east-1
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: good } ] } } # @b-table
                securityGroups:
                  s: { inbound: [ { allow: tcp/443, from: a/s }, { allow: tcp/444, from: 10.1.0.0/16 } ] } # @b
                  wide: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }
                interfaces:
                  y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] }
                  wide: { subnet: w, ip: 10.2.1.20, securityGroups: [wide] }
              c:
                region: us-east-1
                cidrs: [10.3.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.3.1.0/24 } }
            transitGateways:
              good:
                securityGroupReferencing: true
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true } # @good-a
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true } # @good-b
                  c: { vpc: c, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                routeTables: { all: {} }
              poor:
                securityGroupReferencing: false # @poor
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true } # @poor-a
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true } # @poor-b
                routeTables: { all: {} }
            peerings:
              p: { between: [a, b], status: deleted } # @p
              ac: { between: [a, c] }
              bc: { between: [b, c] }
            """);

    private static final String PEERING = "  p: { between: [a, b], status: deleted } # @p\n";
    private static final String BOTH = "tcp/443,tcp/444";
    private static final String ADDRESSED = "tcp/444 from 10.1.1.10 to 10.2.1.10";
    private static final String ANOTHER_WAY = """
            forward SG-019 SG_REFERENCING_SUPPORT securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a, and the packet did not come straight from there by one transit gateway that carries references, or is for an endpoint, which takes none
            """;
    private static final String NOT_ACTIVE = """
            forward SG-009 ENI_SG_RULES_MISMATCH securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a peer, which matches over an active peering connection only; p is deleted
            """;
    private static final String NOT_SAID = """
            forward SG-020 securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a, which is peered; whether it matches what comes by a transit gateway that carries no references AWS does not say
            """;
    private static final String NOT_CARRIED = """
            forward SG-018 SG_REFERENCING_SUPPORT securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a, and good does not carry that: securityGroupReferencing must be on for the gateway and for both attachments, and an endpoint takes no such reference at all
            forward SG-018 SG_REFERENCING_SUPPORT securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a, and poor does not carry that: securityGroupReferencing must be on for the gateway and for both attachments, and an endpoint takes no such reference at all
            """;

    private static Scenario by(String way, Scenario ways) {
        return ways.with("to: 10.2.0.0/16, via: good", "to: 10.2.0.0/16, via: " + way)
                .with("to: 10.1.0.0/16, via: good", "to: 10.1.0.0/16, via: " + way);
    }

    /** TGW:tgw-vpc-attachments: the gateway and both attachments carry references, with or without a peering beside it. */
    @Test
    void byAGatewayThatCarriesThemTheyMatch() {
        WAYS.ask("a/x", "b/y", BOTH).isAllowed();
        WAYS.with(PEERING, "").ask("a/x", "b/y", BOTH).isAllowed();
        WAYS.with("status: deleted", "status: active").ask("a/x", "b/y", BOTH).isAllowed();
        by("p", WAYS)
                .with("status: deleted", "status: active")
                .ask("a/x", "b/y", BOTH)
                .isAllowed();
    }

    /** TGW:tgw-vpc-attachments: where one of the three does not, the reference matches nothing. */
    @Test
    void byAGatewayThatDoesNotTheAddressMatchesAlone() {
        by("poor", WAYS).ask("a/x", "b/y", BOTH).isMixed(ADDRESSED, ANOTHER_WAY);
        by("poor", WAYS).with(PEERING, "").ask("a/x", "b/y", BOTH).isMixed(ADDRESSED, ANOTHER_WAY);
        by("poor", WAYS)
                .with(PEERING, "")
                .with("false # @poor", "true")
                .with("true } # @poor-a", "false } # @poor-a")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, ANOTHER_WAY);
        by("poor", WAYS)
                .with(PEERING, "")
                .with("false # @poor", "true")
                .with("true } # @poor-b", "false } # @poor-b")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, ANOTHER_WAY);
    }

    /** PEER:vpc-peering-basics: on the way over a connection that is not active nothing else is told. */
    @Test
    void whatADeletedPeeringCarriesIsNotForReferences() {
        by("p", WAYS).ask("a/x", "b/y", BOTH).isBlockedBy("""
                        forward PCX-009 BAD_STATE peering p @p: p is deleted; only an active peering connection carries traffic
                        return PCX-009 BAD_STATE peering p @p: p is deleted; only an active peering connection carries traffic
                        """);
    }

    /** PEER:vpc-peering-security-groups: over an active connection only; two gateways that carry half each carry nothing. */
    @Test
    void withoutAGatewayThatCarriesThemTheyWaitForThePeering() {
        WAYS.with("good:\n    securityGroupReferencing: true", "good:\n    securityGroupReferencing: false")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_ACTIVE);
        WAYS.with("true } # @good-a", "false } # @good-a")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_ACTIVE);
        WAYS.with("true } # @good-b", "false } # @good-b")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_ACTIVE);
        WAYS.with("true } # @good-b", "false } # @good-b")
                .with("false # @poor", "true")
                .with("true } # @poor-a", "false } # @poor-a")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_ACTIVE);
        by(
                        "poor",
                        WAYS.with("true } # @good-b", "false } # @good-b")
                                .with("false # @poor", "true")
                                .with("true } # @poor-a", "false } # @poor-a"))
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_ACTIVE);
    }

    /** TGW:tgw-vpc-attachments: whether a reference to a peer matches what comes by a gateway. */
    @Test
    void besideAnActivePeeringAwsDoesNotSay() {
        by("poor", WAYS)
                .with("status: deleted", "status: active")
                .ask("a/x", "b/y", BOTH)
                .isUndeterminedBecause(NOT_SAID)
                .stoppedBy("");
        by("poor", WAYS)
                .with("status: deleted", "status: active")
                .with("false # @poor", "true")
                .with("true } # @poor-a", "false } # @poor-a")
                .ask("a/x", "b/y", BOTH)
                .isUndeterminedBecause(NOT_SAID)
                .stoppedBy("");
        by("poor", WAYS)
                .with("status: deleted", "status: active")
                .with("false # @poor", "true")
                .with("true } # @poor-b", "false } # @poor-b")
                .ask("a/x", "b/y", BOTH)
                .isUndeterminedBecause(NOT_SAID)
                .stoppedBy("");
        WAYS.with("good:\n    securityGroupReferencing: true", "good:\n    securityGroupReferencing: false")
                .with("  ac: {", "  p2: { between: [a, b] }\n  ac: {")
                .ask("a/x", "b/y", BOTH)
                .isUndeterminedBecause(NOT_SAID)
                .stoppedBy("");
    }

    /** TGW:tgw-vpc-attachments: each gateway that does not carry the reference. */
    @Test
    void withoutPeeringTheGatewayIsTold() {
        WAYS.with("good:\n    securityGroupReferencing: true", "good:\n    securityGroupReferencing: false")
                .with(PEERING, "")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_CARRIED);
        WAYS.with("true } # @good-a", "false } # @good-a")
                .with(PEERING, "")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_CARRIED);
        WAYS.with("true } # @good-b", "false } # @good-b")
                .with(PEERING, "")
                .ask("a/x", "b/y", BOTH)
                .isMixed(ADDRESSED, NOT_CARRIED);
    }
}

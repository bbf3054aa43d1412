package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What a rule admits by address needs no reference: UG:security-group-rules, TGW:tgw-vpc-attachments, PEER:vpc-peering-security-groups. */
class ReferencesBesideAddressesTest {
    private static final Scenario BESIDE = Scenario.topology("""
            topology: beside
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.2.0.0/16, via: poor } ] } }
                securityGroups:
                  s: { outbound: [ { allow: tcp/80-500, to: 0.0.0.0/0 } ] }
                  out: { outbound: [ { allow: tcp/443, to: b/s }, { allow: tcp/443, to: 10.2.0.0/16 } ] } # @out
                  shut: { inbound: [], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                interfaces:
                  x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] }
                  out: { subnet: w, ip: 10.1.1.20, securityGroups: [out] }
                  shut: { subnet: w, ip: 10.1.1.30, securityGroups: [shut] }
              b:
                region: us-east-1
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: poor } ] } }
                securityGroups:
                  s: { inbound: [ { allow: tcp/443, from: a/s }, { allow: tcp/443, from: 10.1.0.0/16 }, { allow: tcp/444, from: 10.1.1.0/24 }, { allow: tcp/446, from: a/s } ], outbound: [ { allow: tcp/446, to: a/s } ] } # @b
                interfaces: { y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] } }
            transitGateways:
              poor:
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all] }
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all] }
                routeTables: { all: {} }
              good:
                securityGroupReferencing: true
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                routeTables: { all: {} }
            peerings:
              p: { between: [a, b], status: pending-acceptance }
            """);

    private static final String PEERING = "peerings:\n  p: { between: [a, b], status: pending-acceptance }\n";
    private static final String CARRYING = "good:\n    securityGroupReferencing: true";
    private static final String ALL = "tcp/443,tcp/444,tcp/445";
    private static final String ADDRESSED = "tcp/443-444 from 10.1.1.10 to 10.2.1.10";
    private static final String NOBODY =
            "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/s @b: no inbound rule of security group b/s admits tcp/445 from 10.1.1.10 to 10.2.1.10";

    /** Whether other traffic of the same question is admitted makes no difference. */
    @Test
    void theAddressSuffices() {
        BESIDE.ask("a/x", "b/y", ALL).isMixed(ADDRESSED, NOBODY);
        BESIDE.with(CARRYING, "good:").ask("a/x", "b/y", ALL).isMixed(ADDRESSED, NOBODY);
        BESIDE.with("status: pending-acceptance", "status: active")
                .ask("a/x", "b/y", ALL)
                .isMixed(ADDRESSED, NOBODY);
        BESIDE.with(PEERING, "").ask("a/x", "b/y", ALL).isMixed(ADDRESSED, NOBODY);
        BESIDE.with(CARRYING, "good:").with(PEERING, "").ask("a/x", "b/y", ALL).isMixed(ADDRESSED, NOBODY);
    }

    /** On the way out, too, and whoever else is asked about. */
    @Test
    void onTheWayOutTheAddressSuffices() {
        BESIDE.ask("a/out", "b/y", "tcp/443").isAllowed();
        BESIDE.with(PEERING, "").ask("a/out", "b/y", "tcp/443").isAllowed();
        BESIDE.with(CARRYING, "good:")
                .with(PEERING, "")
                .ask("a/out", "b/y", "tcp/443")
                .isAllowed();
    }

    /** What hangs on a reference is told of the rule that makes it, and of what that rule is about. */
    @Test
    void aReferenceIsToldOfItsOwnTraffic() {
        BESIDE.ask("a/x", "b/y", "tcp/446")
                .isBlockedBy(
                        "forward SG-019 SG_REFERENCING_SUPPORT securityGroup b/s @b: inbound rule 4 of b/s (allow tcp/446 from a/s) refers to a group of a, and the packet did not come straight from there by one transit gateway that carries references, or is for an endpoint, which takes none");
        BESIDE.with("status: pending-acceptance", "status: active")
                .ask("a/x", "b/y", "tcp/446,tcp/445")
                .stoppedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/s @b: no inbound rule of security group b/s admits tcp/445 from 10.1.1.10 to 10.2.1.10
                        """);
        BESIDE.with("status: pending-acceptance", "status: active")
                .ask("a/x", "b/y", "tcp/446")
                .isUndeterminedBecause(
                        "forward SG-020 securityGroup b/s @b: inbound rule 4 of b/s (allow tcp/446 from a/s) refers to a group of a, which is peered; whether it matches what comes by a transit gateway that carries no references AWS does not say");
    }

    /** PEER:vpc-peering-security-groups: across Regions, inbound or outbound, the other direction's rules do not count. */
    @Test
    void acrossRegionsTheAddressSuffices() {
        BESIDE.with("b:\n    region: us-east-1", "b:\n    region: eu-west-1")
                .with("status: pending-acceptance", "status: active")
                .with("via: poor", "via: p")
                .ask("a/x", "b/y", "tcp/443,tcp/444")
                .isAllowed();
    }
}

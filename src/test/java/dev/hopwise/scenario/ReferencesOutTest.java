package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A group reference on the way out, beside an address: TGW:tgw-vpc-attachments, PEER:vpc-peering-security-groups. */
class ReferencesOutTest {
    private static final Scenario OUT = Scenario.topology("""
            topology: ways
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.2.0.0/16, via: good }, { to: 10.3.0.0/16, via: good } ] } } # @a-table
                securityGroups:
                  s: { inbound: [ { allow: tcp/9, from: b/s } ], outbound: [ { allow: tcp/443, to: [b/s, c/s] }, { allow: tcp/444, to: 10.0.0.0/8 } ] } # @a
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
                  s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ], outbound: [] } # @b
                  wide: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }
                interfaces:
                  y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] }
                  wide: { subnet: w, ip: 10.2.1.20, securityGroups: [wide] }
              c:
                region: us-east-1
                cidrs: [10.3.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.3.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: good } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { z: { subnet: w, ip: 10.3.1.10, securityGroups: [s] } }
            transitGateways:
              good:
                securityGroupReferencing: true
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true } # @good-a
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true } # @good-b
                  c: { vpc: c, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                routeTables: { all: {} }
            peerings:
              p: { between: [a, b], status: deleted } # @p
              bc: { between: [b, c] }
            """);

    private static final String PEERING = "  p: { between: [a, b], status: deleted } # @p\n";
    private static final String BOTH = "tcp/443,tcp/444";

    private static Scenario byThePeering() {
        return OUT.with("to: 10.2.0.0/16, via: good", "to: 10.2.0.0/16, via: p")
                .with("to: 10.1.0.0/16, via: good", "to: 10.1.0.0/16, via: p");
    }

    /** PEER:vpc-peering-security-groups: in both directions. */
    @Test
    void overAnActivePeeringTheyMatch() {
        byThePeering()
                .with("status: deleted", "status: active")
                .ask("a/x", "b/y", BOTH)
                .isAllowed();
        OUT.with("status: deleted", "status: active").ask("a/x", "b/y", BOTH).isAllowed();
        OUT.with("  bc: {", "  p2: { between: [a, b] }\n  bc: {")
                .ask("a/x", "b/y", BOTH)
                .isAllowed();
    }

    /** PEER:vpc-peering-security-groups: over an active connection only; what goes by the connection is told where it is crossed. */
    @Test
    void otherwiseTheyWaitForThePeering() {
        OUT.ask("a/x", "b/y", BOTH).isMixed("tcp/444 from 10.1.1.10 to 10.2.1.10", """
                        forward SG-021 ENI_SG_RULES_MISMATCH securityGroup a/s @a: outbound rule 1 of a/s (allow tcp/443 to b/s, c/s) refers to a group of a peer, which matches over an active peering connection only; p is deleted, and a/m does not lead to it
                        """);
        byThePeering().ask("a/x", "b/y", BOTH).isBlockedBy("""
                        forward PCX-009 BAD_STATE peering p @p: p is deleted; only an active peering connection carries traffic
                        return PCX-009 BAD_STATE peering p @p: p is deleted; only an active peering connection carries traffic
                        """);
        OUT.with("a: { vpc: a, subnets: [w], associate: all", "a: { vpc: a, subnets: [w], associate: first")
                .with(
                        "    routeTables: { all: {} }\n",
                        "    routeTables: { all: {}, first: { routes: [ { to: 0.0.0.0/0, via: c } ] } }\n")
                .ask("a/x", "b/y", BOTH)
                .isMixed("tcp/444 from 10.1.1.10 to 10.2.1.10", """
                        forward SG-021 ENI_SG_RULES_MISMATCH securityGroup a/s @a: outbound rule 1 of a/s (allow tcp/443 to b/s, c/s) refers to a group of a peer, which matches over an active peering connection only; p is deleted, and a/m does not lead to it
                        """);
    }

    /** TGW:tgw-vpc-attachments: outbound references are not supported, whichever VPC they are to. */
    @Test
    void overAGatewayTheyNeverMatch() {
        OUT.with(PEERING, "").ask("a/x", "b/y", BOTH).isMixed("tcp/444 from 10.1.1.10 to 10.2.1.10", """
                        forward SG-016 ENI_SG_RULES_MISMATCH securityGroup a/s @a: outbound rule 1 of a/s (allow tcp/443 to b/s, c/s) refers to a group of b: over good references match inbound only, never outbound
                        """);
        OUT.with(PEERING, "").ask("a/x", "c/z", BOTH).isMixed("tcp/444 from 10.1.1.10 to 10.3.1.10", """
                        forward SG-016 ENI_SG_RULES_MISMATCH securityGroup a/s @a: outbound rule 1 of a/s (allow tcp/443 to b/s, c/s) refers to a group of c: over good references match inbound only, never outbound
                        """);
        OUT.with(PEERING, "").ask("a/x", "10.0.0.0/8", BOTH).is("mixed").stoppedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup a/s @a: no outbound rule of security group a/s admits tcp/443 from 10.1.1.10 to 10.1.1.20
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup a/s @a: no outbound rule of security group a/s admits tcp/443 from 10.1.1.10 to 10.2.1.20
                        forward SG-016 ENI_SG_RULES_MISMATCH securityGroup a/s @a: outbound rule 1 of a/s (allow tcp/443 to b/s, c/s) refers to a group of b: over good references match inbound only, never outbound
                        forward SG-016 ENI_SG_RULES_MISMATCH securityGroup a/s @a: outbound rule 1 of a/s (allow tcp/443 to b/s, c/s) refers to a group of c: over good references match inbound only, never outbound
                        """);
    }
}

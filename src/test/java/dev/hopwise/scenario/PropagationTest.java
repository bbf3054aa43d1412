package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What attachments teach a table of a transit gateway, where a VPC and a network teach the same: TGW:how-transit-gateways-work. */
class PropagationTest {
    private static final Scenario LEARNT = Scenario.topology("""
            topology: learnt
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.0.0.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { x: { subnet: w, ip: 10.0.0.10, securityGroups: [s] } }
              b: # @vpc-b
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { y: { subnet: w, ip: 10.1.0.10, securityGroups: [s] } } # @y
            networks:
              office: { cidrs: [10.1.0.0/16] } # @net
            transitGateways:
              tgw:
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all] }
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all] } # @b
                  office: { network: office, associate: all, propagate: [all] } # @office
                routeTables: { all: {} } # @all
            """);

    /** TGW:how-transit-gateways-work: of equal prefixes, those of VPC attachments come first. */
    @Test
    void aVpcIsPreferredToANetwork() {
        LEARNT.ask("a/x", "b/y", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 SG-005 DLV-008");
        LEARNT.ask("a/x", "office", "tcp/443")
                .isBlockedBy("""
                        forward TGW-026 subnet b/w at <subnets: { w: { az: us-east-1a, cidr: 10.1.0.0/24 } }>: no interface in b/w holds 10.1.0.0-10.1.0.9, 10.1.0.11-10.1.0.255
                        forward DLV-009 networkInterface b/y @y: the route leads to b/y, which holds the same address but is not the end of this flow
                        forward DLV-010 vpc b @vpc-b: 10.1.1.0-10.1.255.255 is in the blocks of b, and no interface of b holds it
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 ACL-001 RTB-001")
                .comesBackBy("ACL-001 SG-005 DLV-008");
    }

    /** TGW:tgw-vpc-attachments: an attachment that is not available, or does not propagate, teaches nothing. */
    @Test
    void theNetworkIsNextWhereTheVpcTeachesNothing() {
        LEARNT.with("propagate: [all] } # @b", "propagate: [all], state: pendingAcceptance } # @b")
                .ask("a/x", "office", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 NET-012")
                .comesBackBy("TGW-019 TGW-012 TGW-023 SG-005 DLV-008");
        LEARNT.with(", propagate: [all] } # @b", " } # @b")
                .ask("a/x", "office", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 NET-012")
                .comesBackBy("TGW-019 TGW-012 TGW-023 SG-005 DLV-008");
        LEARNT.with("propagate: [all] } # @b", "propagate: [all], state: pendingAcceptance } # @b")
                .with("office: { cidrs: [10.1.0.0/16] }", "office: { cidrs: [10.7.0.0/16] }")
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy("""
                        forward TGW-015 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/b @b: tgw/b is pendingAcceptance, so that its blocks are not propagated to tgw/all: it has no route to 10.1.0.10
                        return TGW-009 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/b @b: tgw/b is pendingAcceptance; only an available attachment carries traffic
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 TGW-012 TGW-023 SG-005 DLV-008");
        LEARNT.with("propagate: [all] } # @office", "propagate: [all], state: pendingAcceptance } # @office")
                .with(", propagate: [all] } # @b", " } # @b")
                .ask("a/x", "office", "tcp/443")
                .isBlockedBy("""
                        forward TGW-015 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/office @office: tgw/office is pendingAcceptance, so that its blocks are not propagated to tgw/all: it has no route to 10.1.0.0/16
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019")
                .comesBackBy("ACL-001 SG-005 DLV-008");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Group references to VPCs behind a peered transit gateway: TGW:tgw-vpc-attachments, TGW:tgw-peering. */
class ReferencesBehindPeersTest {
    private static final Scenario FAR = Scenario.topology("""
            topology: far
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: east } ] } }
                securityGroups:
                  s: { outbound: [ { allow: tcp/444, to: 10.0.0.0/8 }, { allow: tcp/443, to: [b/s, 10.2.1.10/32] } ] } # @a
                  other: { outbound: [ { allow: all, to: 10.0.0.0/8 } ] }
                interfaces:
                  x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] }
                  other: { subnet: w, ip: 10.1.1.20, securityGroups: [other] }
              b:
                region: us-east-1
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: west } ] } }
                securityGroups:
                  s: { inbound: [ { allow: tcp/443, from: [a/s, c/s] }, { allow: tcp/444, from: 10.1.0.0/16 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] } # @b
                  more: { inbound: [ { allow: tcp/443, from: a/other } ] } # @more
                interfaces:
                  y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] }
                  more: { subnet: w, ip: 10.2.1.20, securityGroups: [more] }
              c:
                region: us-east-1
                cidrs: [10.3.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.3.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: east } ] } }
                securityGroups:
                  s: { outbound: [ { allow: all, to: 10.0.0.0/8 } ] }
                interfaces: { z: { subnet: w, ip: 10.3.1.10, securityGroups: [s] } }
              d:
                region: us-east-1
                cidrs: [10.4.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.4.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: lone } ] } }
                securityGroups:
                  s: { inbound: [ { allow: tcp/443, from: a/s } ] } # @d
                interfaces: { v: { subnet: w, ip: 10.4.1.10, securityGroups: [s] } }
            transitGateways:
              east:
                securityGroupReferencing: true
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                  c: { vpc: c, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                  to-west: { peer: west, associate: all }
                routeTables: { all: { routes: [ { to: 10.2.0.0/16, via: to-west } ] } } # @east-table
              west:
                securityGroupReferencing: true
                attachments:
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                  to-east: { peer: east, associate: all }
                routeTables: { all: { routes: [ { to: 10.1.0.0/16, via: to-east }, { to: 10.3.0.0/16, via: to-east } ] } }
              lone:
                securityGroupReferencing: true
                attachments:
                  d: { vpc: d, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                routeTables: { all: {} } # @lone-table
            """);

    /** TGW:tgw-vpc-attachments: nor does another group of the receiver, or of the sender, count. */
    @Test
    void inboundTheyMatchNothing() {
        FAR.ask("a/x", "b/y", "tcp/443,tcp/444").isMixed("tcp/444 from 10.1.1.10 to 10.2.1.10", """
                        forward SG-017 ENI_SG_RULES_MISMATCH securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s, c/s) refers to a group of a, which is behind east: references do not cross the peering of two transit gateways
                        """);
        FAR.ask("c/z", "b/y", "tcp/443,tcp/444").isBlockedBy("""
                        forward SG-017 ENI_SG_RULES_MISMATCH securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s, c/s) refers to a group of c, which is behind east: references do not cross the peering of two transit gateways
                        """);
        FAR.ask("a/x", "b/more", "tcp/443").isBlockedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup a/s @a: no outbound rule of security group a/s admits tcp/443 from 10.1.1.10 to 10.2.1.20
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/more @more: no inbound rule of security group b/more admits tcp/443 from 10.1.1.10 to 10.2.1.20
                        """);
        FAR.ask("a/other", "b/more", "tcp/443").isBlockedBy("""
                        forward SG-017 ENI_SG_RULES_MISMATCH securityGroup b/more @more: inbound rule 1 of b/more (allow tcp/443 from a/other) refers to a group of a, which is behind east: references do not cross the peering of two transit gateways
                        """);
        FAR.ask("10.0.0.0/8", "b/y", "tcp/443").isBlockedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/s @b: no inbound rule of security group b/s admits tcp/443 from 10.1.1.20 to 10.2.1.10
                        forward SG-017 ENI_SG_RULES_MISMATCH securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s, c/s) refers to a group of a, which is behind east: references do not cross the peering of two transit gateways
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/s @b: no inbound rule of security group b/s admits tcp/443 from 10.2.1.20 to 10.2.1.10
                        forward SG-017 ENI_SG_RULES_MISMATCH securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s, c/s) refers to a group of c, which is behind east: references do not cross the peering of two transit gateways
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable lone/all @lone-table: lone/all has no route to 10.2.1.10, neither a static one nor a propagated one
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/s @b: no inbound rule of security group b/s admits tcp/443 from 10.4.1.10 to 10.2.1.10
                        return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable west/all at <routeTables: { all: { routes: [ { to: 10.1.0.0/16, via: to-east }, { to: 10.3.0.0/16, via: to-east } ] } }>: west/all has no route to 10.4.1.10, neither a static one nor a propagated one
                        """);
    }

    /** TGW:tgw-vpc-attachments: outbound references are not supported at all. */
    @Test
    void outboundTheyMatchNothingEither() {
        FAR.with("to: [b/s, 10.2.1.10/32]", "to: b/s")
                .with("{ allow: tcp/443, from: [a/s, c/s] }", "{ allow: tcp/443, from: 10.0.0.0/8 }")
                .ask("a/x", "b/y", "tcp/443,tcp/444")
                .isMixed("tcp/444 from 10.1.1.10 to 10.2.1.10", """
                        forward SG-016 ENI_SG_RULES_MISMATCH securityGroup a/s @a: outbound rule 2 of a/s (allow tcp/443 to b/s) refers to a group of b: over west references match inbound only, never outbound
                        """);
    }

    /** TGW:tgw-vpc-attachments: on one gateway, whatever that is peered with. */
    @Test
    void whereBothAreAttachedToOneGatewayTheyMatch() {
        FAR.with(
                        "      to-west: { peer: west",
                        "      b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }\n      to-west: { peer: west")
                .with("via: to-west } ] } } # @east-table", "via: b } ] } } # @east-table")
                .with("routes: [ { to: 10.0.0.0/8, via: west } ]", "routes: [ { to: 10.0.0.0/8, via: east } ]")
                .ask("a/x", "b/y", "tcp/443,tcp/444")
                .isAllowed();
    }

    /** TGW:tgw-peering: where nothing connects the gateways, no reference is the matter. */
    @Test
    void gatewaysThatAreNotPeeredAreNoWayAtAll() {
        FAR.ask("a/x", "d/v", "tcp/443").isBlockedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup a/s @a: no outbound rule of security group a/s admits tcp/443 from 10.1.1.10 to 10.4.1.10
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable east/all @east-table: east/all has no route to 10.4.1.10, neither a static one nor a propagated one
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup d/s @d: no inbound rule of security group d/s admits tcp/443 from 10.1.1.10 to 10.4.1.10
                        return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable lone/all @lone-table: lone/all has no route to 10.1.1.10, neither a static one nor a propagated one
                        """);
    }

    /** PEER:vpc-peering-security-groups: that each is peered with somebody in another Region is not the matter, nor what references say of replies. */
    @Test
    void peeringsWithOthersAreNotTheMatter() {
        FAR.with("b:\n    region: us-east-1", "b:\n    region: eu-west-1")
                .with(
                        "transitGateways:",
                        "peerings: { ac: { between: [a, c] }, bd: { between: [b, d] } }\ntransitGateways:")
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy(
                        "forward SG-017 ENI_SG_RULES_MISMATCH securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s, c/s) refers to a group of a, which is behind east: references do not cross the peering of two transit gateways");
        FAR.with(
                        "s: { outbound: [ { allow: tcp/444, to: 10.0.0.0/8 }",
                        "s: { inbound: [ { allow: all, from: b/s } ], outbound: [ { allow: tcp/444, to: 10.0.0.0/8 }")
                .ask("a/x", "b/y", "tcp/444")
                .isAllowed();
    }
}

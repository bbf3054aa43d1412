package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Three transit gateways, each peered with the other two: TGW:tgw-peering. */
class TransitMeshTest {
    private static final Scenario MESH = Scenario.topology("""
            topology: mesh
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: t1 } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] } }
              b:
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: t2 } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] } }
            transitGateways:
              t1:
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all] }
                  p2: { peer: t2, associate: all } # @p2
                  p3: { peer: t3, associate: all }
                routeTables: { all: { routes: [ { to: 10.2.0.0/16, via: p2 } ] } }
              t2:
                attachments:
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all] }
                  p1: { peer: t1, associate: all } # @p1-of-t2
                  p3: { peer: t3, associate: all }
                routeTables: { all: { routes: [ { to: 10.1.0.0/16, via: p1 } ] } }
              t3:
                attachments:
                  p1: { peer: t1, associate: all }
                  p2: { peer: t2, associate: all }
                routeTables: { all: {} } # @t3-table
            """);

    /** The attachment that leads to the peer comes out at that peer's attachment for this peering, and at no other. */
    @Test
    void anAttachmentLeadsToItsOwnPeer() {
        MESH.ask("a/x", "b/y", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-019 TGW-012 TGW-023 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-019 TGW-012 TGW-023 SG-005 DLV-008");
    }

    /** Nor do the peerings of the others stand in for one that is missing. */
    @Test
    void thePeersOfOthersAreNoWayOn() {
        MESH.with("      p1: { peer: t1, associate: all } # @p1-of-t2\n", "")
                .with("{ to: 10.1.0.0/16, via: p1 }", "{ to: 10.1.0.0/16, via: p3 }")
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy("""
                        forward TGW-031 BAD_STATE_ATTACHMENT transitGatewayAttachment t1/p2 @p2: t1/p2 leads to t2, which has no attachment for this peering in the file
                        return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable t3/all @t3-table: t3/all has no route to 10.1.1.10, neither a static one nor a propagated one
                        """);
    }
}

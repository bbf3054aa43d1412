package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A route to a peering connection of two other VPCs: PEER:vpc-peering-routing. */
class ForeignPeeringTest {
    private static final Scenario OTHERS = Scenario.topology("""
            topology: others
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets: { s: { cidr: 10.0.0.0/24 } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, securityGroups: [g] } }
                securityGroups: { g: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                interfaces: { y: { subnet: s, ip: 10.1.0.20, securityGroups: [g] } }
                securityGroups: { g: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
              c:
                cidrs: [10.2.0.0/16]
                subnets: { s: { cidr: 10.2.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx } ] } } # @c-table
                interfaces: { z: { subnet: s, ip: 10.2.0.30, securityGroups: [g] } }
                securityGroups: { g: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
            peerings:
              pcx: { between: [a, b], status: active } # @pcx
            """);

    /** PEER:vpc-peering-basics: whatever the state of the connection, it is none of the VPC that routes to it. */
    @Test
    void theStateOfTheConnectionOfOthersIsNotToBlame() {
        for (String status : new String[] {"active", "pending-acceptance", "expired", "provisioning"}) {
            OTHERS.with("status: active", "status: " + status)
                    .ask("c/z", "b/y", "udp/53")
                    .isBlockedBy("""
                            forward PCX-005 BAD_STATE_ROUTE routeTable c/main @c-table: 10.1.0.0/16 to pcx uses a peering connection that this VPC is not part of
                            return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/main at <b:>: b/main has no route to 10.2.0.30
                            """);
        }
    }
}

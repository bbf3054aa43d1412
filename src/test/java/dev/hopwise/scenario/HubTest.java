package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A hub with two peers of one block: PEER:peering-configurations-partial-access. */
class HubTest {
    private static final Scenario HUB = Scenario.topology("""
            topology: hub
            vpcs:
              hub: # @hub
                cidrs: [10.0.0.0/16]
                subnets:
                  one: { cidr: 10.0.0.0/24, routeTable: to-b }
                  two: { cidr: 10.0.1.0/24, routeTable: to-c }
                routeTables:
                  to-b: { routes: [ { to: 10.1.0.0/16, via: pcx-b } ] } # @to-b
                  to-c: { routes: [ { to: 10.1.0.0/16, via: pcx-c } ] } # @to-c
                securityGroups: { open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces:
                  x1: { subnet: one, ip: 10.0.0.10, securityGroups: [open] }
                  x2: { subnet: two, ip: 10.0.1.10, securityGroups: [open] }
              b: # @b
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx-b } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces:
                  y: { subnet: s, ip: 10.1.0.20, securityGroups: [open] } # @y
              c:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx-c } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces:
                  z: { subnet: s, ip: 10.1.0.20, securityGroups: [open] } # @z
                  z2: { subnet: s, ip: 10.1.0.22, securityGroups: [open] } # @z2
            peerings:
              pcx-b: { between: [hub, b] }
              pcx-c: { between: [hub, c] }
            """);

    private static final String WRONG_WAY_BACK =
            "return DLV-009 networkInterface b/y @y: the route leads to b/y, which holds the same address but is not the end of this flow";

    /** Each subnet of the hub talks to the peer that its own table leads to. */
    @Test
    void eachSubnetOfTheHubTalksToThePeerItsTableLeadsTo() {
        HUB.ask("x1", "b/y", "tcp/443").isAllowed();
        HUB.ask("x2", "c/z", "tcp/443").isAllowed();
    }

    /** No reverse path check: the request of the other peer arrives, and its reply goes to the wrong one. */
    @Test
    void theReplyGoesWhereTheHubsTableLeads() {
        HUB.ask("c/z", "x1", "tcp/443")
                .isBlockedBy(WRONG_WAY_BACK)
                .comesBackBy("SG-005 ACL-001 RTB-001 PCX-001 ACL-001 ACL-001 SG-005 DLV-008");
        HUB.ask("c/z", "x1", "udp/53").isOneWayBecauseOf(WRONG_WAY_BACK);
        HUB.ask("c/z2", "x1", "tcp/443")
                .isBlockedBy(
                        "return DLV-010 vpc b @b: 10.1.0.22 is in the blocks of b, and no interface of b holds it");
    }

    /** The request to the peer that the table does not lead to. */
    @Test
    void theRequestGoesWhereTheHubsTableLeads() {
        HUB.ask("x1", "c/z", "tcp/443")
                .isBlockedBy(
                        "forward DLV-009 networkInterface b/y @y: the route leads to b/y, which holds the same address but is not the end of this flow");
    }

    /** topology-format.md: an address is what the packet carries; as a destination it is whoever the routes lead to. */
    @Test
    void anAddressIsWhoeverTheRoutesLeadTo() {
        HUB.ask("x1", "10.1.0.20", "tcp/443")
                .isAllowed()
                .says("forward DLV-007 networkInterface b/y @y: arrives")
                .answers("hub/x1 > 10.1.0.20 allowed");
        HUB.ask("x2", "10.1.0.20", "tcp/443")
                .isAllowed()
                .says("forward DLV-007 networkInterface c/z @z: arrives")
                .answers("hub/x2 > 10.1.0.20 allowed");
    }

    /** topology-format.md: vpc/address is the one in that VPC. */
    @Test
    void anAddressWithItsVpcIsTheOneThere() {
        HUB.ask("x1", "c/10.1.0.20", "tcp/443")
                .isBlockedBy(
                        "forward DLV-009 networkInterface b/y @y: the route leads to b/y, which holds the same address but is not the end of this flow");
        HUB.ask("x2", "c/10.1.0.20", "tcp/443").isAllowed();
        HUB.ask("c/10.1.0.20", "x1", "tcp/443").isBlockedBy(WRONG_WAY_BACK);
    }

    /** topology-format.md: as a source it must be one thing. */
    @Test
    void anAddressOfTwoVpcsIsNoSource() {
        HUB.refuses("10.1.0.20", "x1", "tcp/443", "10.1.0.20 is held by b/y and c/z; write the one that is meant");
    }

    /** The members of a block are those that hold its addresses, each asked for by itself. */
    @Test
    void theMembersOfABlockAreAskedForOneByOne() {
        HUB.ask("x1", "10.1.0.0/16", "tcp/443").is("mixed").answers("""
                        hub/x1 > b/y allowed
                        hub/x1 > c/z blocked
                        hub/x1 > c/z2 blocked
                        """);
    }

    /** Two ends with one address: the packet would never leave its sender. */
    @Test
    void theSameAddressAtBothEndsIsRefused() {
        HUB.refuses(
                "b/y",
                "c/z",
                "tcp/443",
                "b/y and c/z have the same address; a packet from it to it never leaves its sender");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** VPC peering: PEER:vpc-peering-basics, PEER:vpc-peering-routing, PEER:peering-configurations-partial-access. */
class PeeringTest {
    private static final Scenario PAIR = Scenario.topology("""
            topology: pair
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets:
                  one: { cidr: 10.0.0.0/24 }
                routeTables:
                  main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx-ab } ] } # @a-table
                securityGroups:
                  web: { inbound: [] } # @web
                interfaces:
                  x: { subnet: one, ip: 10.0.0.10, securityGroups: [web] }
              b:
                cidrs: [10.1.0.0/16]
                subnets:
                  two: { cidr: 10.1.0.0/24 }
                routeTables:
                  main: # @b-table
                    main: true
                    routes: [ { to: 10.0.0.0/16, via: pcx-ab } ]
                securityGroups:
                  db: { inbound: [ { allow: tcp/5432, from: 10.0.0.0/16 } ] } # @db
                interfaces:
                  y: { subnet: two, ip: 10.1.0.20, securityGroups: [db] }
            peerings:
              pcx-ab: { between: [a, b], status: active } # @pcx-ab
            """);

    private static final Scenario CHAIN = Scenario.topology("""
            topology: chain
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets: { one: { cidr: 10.0.0.0/24 } }
                routeTables:
                  main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx-ab } ] } # @a-table
                interfaces: { x: { subnet: one, ip: 10.0.0.10 } }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { two: { cidr: 10.1.0.0/24 } }
                routeTables:
                  main:
                    main: true
                    routes:
                      - { to: 10.0.0.0/16, via: pcx-ab }
                      - { to: 10.2.0.0/16, via: pcx-bc }
                securityGroups: { open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { y: { subnet: two, ip: 10.1.0.20, securityGroups: [open] } }
              c:
                cidrs: [10.2.0.0/16]
                subnets: { three: { cidr: 10.2.0.0/24 } }
                routeTables:
                  main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx-bc } ] } # @c-table
                securityGroups: { open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { z: { subnet: three, ip: 10.2.0.30, securityGroups: [open] } }
            peerings:
              pcx-ab: { between: [a, b] } # @pcx-ab
              pcx-bc: { between: [b, c] } # @pcx-bc
            """);

    /** PEER:vpc-peering-basics: no transitive peering. */
    @Test
    void peeringIsNotTransitive() {
        CHAIN.ask("a/x", "c/z", "tcp/5432").isBlockedBy("""
                        forward PCX-003 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx-ab @pcx-ab: pcx-ab delivers only to addresses of b, not to 10.2.0.30: peering is not transitive
                        return PCX-003 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx-bc @pcx-bc: pcx-bc delivers only to addresses of b, not to 10.0.0.10: peering is not transitive
                        """);
    }

    /** PEER:vpc-peering-basics: each of the two connections works on its own. */
    @Test
    void peeringIsNotTransitiveButReachesTheNextVpc() {
        CHAIN.ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 PCX-001 ACL-001 SG-001 DLV-007");
        CHAIN.ask("b/y", "c/z", "tcp/5432").isAllowed();
    }

    /** PEER:vpc-peering-basics: only an active connection carries traffic. */
    @Test
    void aPendingPeeringCarriesNothing() {
        PAIR.with("status: active", "status: pending-acceptance")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy("""
                        forward PCX-002 BAD_STATE peering pcx-ab @pcx-ab: pcx-ab is pending-acceptance; only an active peering connection carries traffic
                        return PCX-002 BAD_STATE peering pcx-ab @pcx-ab: pcx-ab is pending-acceptance; only an active peering connection carries traffic
                        """);
    }

    @Test
    void aPendingPeeringCarriesNothingAndAnActiveOneDoes() {
        PAIR.ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 PCX-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 PCX-001 ACL-001 SG-005 DLV-008");
    }

    /** PEER:vpc-peering-routing: a route over a connection that is not active is a blackhole; blamed is the peering. */
    @Test
    void aBlackholeOverAPendingPeeringIsThePeeringsFault() {
        PAIR.with("status: active", "status: pending-acceptance")
                .with("{ to: 10.1.0.0/16, via: pcx-ab }", "{ to: 10.1.0.0/16, via: pcx-ab, state: blackhole }")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy("""
                        forward PCX-002 BAD_STATE peering pcx-ab @pcx-ab: pcx-ab is pending-acceptance; only an active peering connection carries traffic
                        return PCX-002 BAD_STATE peering pcx-ab @pcx-ab: pcx-ab is pending-acceptance; only an active peering connection carries traffic
                        """);
    }

    /** PEER:vpc-peering-basics: every state but active. */
    @Test
    void noOtherStateCarriesAnything() {
        for (String state : new String[] {"failed", "expired", "rejected", "deleting", "deleted"}) {
            inState(state, "PCX-009");
        }
        for (String state : new String[] {"initiating-request", "provisioning"}) {
            inState(state, "PCX-011");
        }
    }

    private static void inState(String state, String rule) {
        PAIR.with("status: active", "status: " + state)
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy("""
                        forward %2$s BAD_STATE peering pcx-ab @pcx-ab: pcx-ab is %1$s; only an active peering connection carries traffic
                        return %2$s BAD_STATE peering pcx-ab @pcx-ab: pcx-ab is %1$s; only an active peering connection carries traffic
                        """.formatted(state, rule));
    }

    /** PEER:vpc-peering-routing: the requester's table lacks the route. */
    @Test
    void bothSidesNeedARouteTheNearOneForTheRequest() {
        PAIR.with("{ to: 10.1.0.0/16, via: pcx-ab }", "")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/main @a-table: a/main has no route to 10.1.0.20");
    }

    /** PEER:vpc-peering-routing: the peer's table lacks the route, so the reply dies there. */
    @Test
    void bothSidesNeedARouteTheFarOneForTheReply() {
        PAIR.with("{ to: 10.0.0.0/16, via: pcx-ab }", "")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/main @b-table: b/main has no route to 10.0.0.10");
    }

    @Test
    void bothSidesNeedARouteAndBothAreMissing() {
        PAIR.with("{ to: 10.1.0.0/16, via: pcx-ab }", "")
                .with("{ to: 10.0.0.0/16, via: pcx-ab }", "")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy("""
                        forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/main @a-table: a/main has no route to 10.1.0.20
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/main @b-table: b/main has no route to 10.0.0.10
                        """);
    }

    /** PEER:vpc-peering-routing: in the table of the actual subnet, not in some table of the VPC. */
    @Test
    void bothSidesNeedARouteInTheTableOfTheSubnetItself() {
        PAIR.with("two: { cidr: 10.1.0.0/24 }", "two: { cidr: 10.1.0.0/24, routeTable: own }")
                .with("      main: # @b-table\n", "      own: {} # @b-own\n      main:\n")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/own @b-own: b/own has no route to 10.0.0.10");
    }

    /** PEER:vpc-peering-routing: a part of the block, down to one address, will do. */
    @Test
    void aRouteToOneAddressOfThePeerWillDo() {
        PAIR.with("{ to: 10.1.0.0/16, via: pcx-ab }", "{ to: 10.1.0.20/32, via: pcx-ab }")
                .with("{ to: 10.0.0.0/16, via: pcx-ab }", "{ to: 10.0.0.10/32, via: pcx-ab }")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** A default route over a peering still reaches nothing but the peer (PEER:vpc-peering-basics: no edge-to-edge routing). */
    @Test
    void aDefaultRouteOverAPeeringReachesThePeerOnly() {
        Scenario edge = PAIR.with("{ to: 10.1.0.0/16, via: pcx-ab }", "{ to: 0.0.0.0/0, via: pcx-ab }");
        edge.ask("a/x", "b/y", "tcp/5432").isAllowed();
        edge.ask("a/x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward PCX-010 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx-ab @pcx-ab: pcx-ab delivers only to addresses of b, not to 8.8.8.8: the gateways of b serve nobody over a peering connection");
    }

    /** TCP needs the reply, UDP does not. */
    @Test
    void withoutARouteBackUdpIsOneWay() {
        PAIR.with("{ to: 10.0.0.0/16, via: pcx-ab }", "")
                .with("tcp/5432", "all")
                .ask("a/x", "b/y", "udp/514")
                .isOneWayBecauseOf(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/main @b-table: b/main has no route to 10.0.0.10");
    }

    /** PEER:vpc-peering-routing: a table may name a connection that its VPC is no part of; it leads nowhere. */
    @Test
    void aRouteOverThePeeringOfOthersLeadsNowhere() {
        CHAIN.with("{ to: 10.0.0.0/8, via: pcx-ab }", "{ to: 10.0.0.0/8, via: pcx-bc }")
                .ask("a/x", "c/z", "tcp/5432")
                .isBlockedBy("""
                        forward PCX-005 BAD_STATE_ROUTE routeTable a/main @a-table: 10.0.0.0/8 to pcx-bc uses a peering connection that this VPC is not part of
                        return PCX-003 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx-bc @pcx-bc: pcx-bc delivers only to addresses of b, not to 10.0.0.10: peering is not transitive
                        """);
    }

    /** The same route as a blackhole, over a connection that is not active either: something must be blamed. */
    @Test
    void aBlackholeOverThePendingPeeringOfOthersLeadsNowhere() {
        CHAIN.with("{ to: 10.0.0.0/8, via: pcx-ab }", "{ to: 10.0.0.0/8, via: pcx-bc, state: blackhole }")
                .with("between: [b, c]", "between: [b, c], status: pending-acceptance")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward RTB-002 BAD_STATE_ROUTE routeTable a/main @a-table: 10.0.0.0/8 to pcx-bc is a blackhole, as AWS marks a route whose target is gone or detached");
    }

    /** PEER:vpc-peering-basics: blocks that overlap rule out their own connection, and no other of the VPC. */
    @Test
    void anOverlapConcernsOneConnectionOnly() {
        Scenario three = PAIR.with(
                        "via: pcx-ab } ] } # @a-table",
                        "via: pcx-ab }, { to: 10.5.0.0/16, via: pcx-ac } ] } # @a-table")
                .with("peerings:\n", """
                          c: # @c
                            cidrs: [10.0.0.0/16, 10.5.0.0/16]
                            subnets: { three: { cidr: 10.5.0.0/24 } }
                            routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/24, via: pcx-ac } ] } }
                            securityGroups: { open: { inbound: [ { allow: all, from: 10.0.0.0/16 } ] } }
                            interfaces: { z: { subnet: three, ip: 10.5.0.20, securityGroups: [open] } }
                        peerings:
                          pcx-ac: { between: [a, c] } # @pcx-ac
                        """);
        three.ask("a/x", "b/y", "tcp/5432").isAllowed();
        three.ask("a/x", "c/z", "tcp/5432")
                .isBlockedBy("""
                        forward PCX-004 BAD_STATE peering pcx-ac @pcx-ac: the blocks of the two VPCs overlap, so pcx-ac cannot exist and carries nothing
                        return DLV-010 vpc c @c: 10.0.0.10 is in the blocks of c, and no interface of c holds it
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007");
        // A connection that was refused for it is blamed for its state alone.
        three.with("between: [a, c] }", "between: [a, c], status: failed }")
                .ask("a/x", "c/z", "tcp/5432")
                .isBlockedBy("""
                        forward PCX-009 BAD_STATE peering pcx-ac @pcx-ac: pcx-ac is failed; only an active peering connection carries traffic
                        return DLV-010 vpc c @c: 10.0.0.10 is in the blocks of c, and no interface of c holds it
                        """);
    }
}

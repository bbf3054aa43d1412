package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Route tables: UG:subnet-route-tables, UG:route-tables-priority, UG:route-table-options, VPN:vpn-route-priority, API:API_Route. */
class RouteTableTest {
    private static final Scenario PAIR = Scenario.topology("""
            topology: pair
            defaults: { region: us-east-1 }
            vpcs:
              a: # @a
                cidrs: [10.0.0.0/16, 10.5.0.0/16]
                internetGateway: igw # @igw
                subnets:
                  one: { cidr: 10.0.0.0/24 }
                  two: { cidr: 10.0.1.0/24, routeTable: own }
                  five: { cidr: 10.5.0.0/24 }
                routeTables:
                  main: # @main
                    main: true
                    routes:
                      - { to: 10.1.0.0/16, via: pcx } # @r16
                  own: {} # @own
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  x: { subnet: one, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [open] }
                  x2: { subnet: two, ip: 10.0.1.10, publicIp: 52.0.1.10, securityGroups: [open] }
                  x5: { subnet: five, ip: 10.5.0.10, securityGroups: [open] }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces: { y: { subnet: s, ip: 10.1.0.20, securityGroups: [open] } }
            peerings:
              pcx: { between: [a, b] } # @pcx
            vpnGateways:
              vgw: { vpc: a, routes: [10.1.0.0/24, 10.0.1.0/24, 10.9.0.0/16] } # @vgw
            networks:
              hq: { cidrs: [10.9.0.0/16] }
            """);

    /** UG:subnet-route-tables: a subnet's own table, else the main one. */
    @Test
    void aSubnetUsesItsOwnTableElseTheMainOne() {
        PAIR.ask("x", "b/y", "tcp/443").isAllowed().says("forward RTB-001 routeTable a/main @r16: 10.1.0.0/16 to pcx");
        PAIR.ask("x2", "b/y", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/own @own: a/own has no route to 10.1.0.20");
    }

    /** UG:subnet-route-tables: a VPC always has a main table; an implied one has the local routes only. */
    @Test
    void aVpcWithoutAMainTableHasAnImpliedOneWithLocalRoutes() {
        Scenario implied = PAIR.with("  main: # @main\n        main: true\n", "  other:\n");
        implied.ask("x", "x2", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @a: 10.0.0.0/16 to local");
        implied.ask("x", "b/y", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/main @a: a/main has no route to 10.1.0.20");
    }

    /** UG:subnet-route-tables: what makes a table the main one is not its name. */
    @Test
    void aTableThatIsCalledMainAndIsNotServesNobody() {
        Scenario called = PAIR.with("        main: true\n", "");
        called.ask("x", "x2", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main (implied) @a: 10.0.0.0/16 to local");
        called.ask("x", "b/y", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/main (implied) @a: a/main (implied) has no route to 10.1.0.20");
    }

    /** UG:subnet-route-tables: a local route for every block of the VPC, secondary ones too. */
    @Test
    void everyBlockOfTheVpcHasALocalRoute() {
        PAIR.ask("x", "x5", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @main: 10.5.0.0/16 to local");
        PAIR.ask("x5", "x2", "tcp/443").isAllowed();
    }

    /** PEER:vpc-peering-routing: a secondary block needs its route back. */
    @Test
    void aSecondaryBlockNeedsARouteOfThePeerToo() {
        PAIR.ask("x5", "b/y", "tcp/443").isAllowed();
        PAIR.with("{ to: 10.0.0.0/8, via: pcx }", "{ to: 10.0.0.0/16, via: pcx }")
                .ask("x5", "b/y", "tcp/443")
                .isBlockedBy(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/main at <routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } }>: b/main has no route to 10.5.0.10");
    }

    /** UG:route-tables-priority: the most specific route wins. */
    @Test
    void theLongestPrefixCarries() {
        PAIR.with(
                        "{ to: 10.1.0.0/16, via: pcx } # @r16",
                        "{ to: 0.0.0.0/0, via: igw }\n          - { to: 10.1.0.0/24, via: pcx } # @r24")
                .ask("x", "b/y", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @r24: 10.1.0.0/24 to pcx");
    }

    /** RA: BAD_STATE_ROUTE. API:API_Route: a blackhole that wins drops the packet; the shorter route does not take over. */
    @Test
    void aBlackholedLongestPrefixDrops() {
        PAIR.with("# @r16", "# @r16\n          - { to: 10.1.0.0/24, via: igw, state: blackhole } # @hole")
                .ask("x", "b/y", "tcp/443")
                .isBlockedBy(
                        "forward RTB-002 BAD_STATE_ROUTE routeTable a/main @hole: 10.1.0.0/24 to a/igw is a blackhole, as AWS marks a route whose target is gone or detached");
    }

    @Test
    void aBlackholedLongestPrefixDropsAndAShorterBlackholeDoesNot() {
        PAIR.with(
                        "{ to: 10.1.0.0/16, via: pcx } # @r16",
                        "{ to: 10.1.0.0/24, via: pcx }\n          - { to: 10.1.0.0/16, via: igw, state: blackhole }")
                .ask("x", "b/y", "tcp/443")
                .isAllowed();
    }

    /** The blackhole may also catch the reply only. */
    @Test
    void aBlackholeOnTheWayBackStopsTheReply() {
        PAIR.with(
                        "routes: [ { to: 10.0.0.0/8, via: pcx } ]",
                        "routes: [ { to: 10.0.0.0/8, via: pcx }, { to: 10.0.0.10/32, via: pcx, state: blackhole } ]")
                .ask("x", "b/y", "tcp/443")
                .isBlockedBy(
                        "return RTB-002 BAD_STATE_ROUTE routeTable b/main at <routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx }, { to: 10.0.0.10/32, via: pcx, state: blackhole } ] } }>: 10.0.0.10/32 to pcx is a blackhole, as AWS marks a route whose target is gone or detached");
    }

    /** VPN:vpn-route-priority: of equal blocks, the static route. */
    @Test
    void aStaticRouteBeatsAPropagatedOneToTheSameBlock() {
        PAIR.with("main: true\n", "main: true\n        propagate: [vgw] # @propagate\n")
                .with("{ to: 10.1.0.0/16, via: pcx } # @r16", "{ to: 10.1.0.0/24, via: pcx } # @r24")
                .ask("x", "b/y", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @r24: 10.1.0.0/24 to pcx");
    }

    /** UG:route-tables-priority: the longer prefix comes first, whatever its origin. */
    @Test
    void aLongerPropagatedRouteBeatsAShorterStaticOne() {
        PAIR.with("main: true\n", "main: true\n        propagate: [vgw] # @propagate\n")
                .ask("x", "b/y", "tcp/443")
                .isUndeterminedBecause(
                        "forward VGW-010 vpnGateway vgw @vgw: vgw forwards to 10.1.0.20 by a static route; the file does not say what is there");
    }

    /** VPN:vpn-route-priority: a propagated route never beats local, however narrow it is. */
    @Test
    void aPropagatedRouteInsideTheVpcLosesToLocal() {
        PAIR.with("main: true\n", "main: true\n        propagate: [vgw] # @propagate\n")
                .ask("x", "x2", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @main: 10.0.0.0/16 to local");
    }

    /** The same for a route that the file marks as propagated. */
    @Test
    void aRouteMarkedAsPropagatedRanksAsPropagated() {
        PAIR.with("# @r16", "# @r16\n          - { to: 10.1.0.0/16, via: vgw, origin: propagated }")
                .ask("x", "b/y", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @r16: 10.1.0.0/16 to pcx");
    }

    /** UG:route-tables-priority: a prefix-list route loses to a static one to the same block and beats a propagated one. */
    @Test
    void aPrefixListRouteRanksBetweenStaticAndPropagated() {
        Scenario listed = PAIR.with("peerings:", "prefixLists:\n  pl-b: { entries: [10.1.0.0/16] }\npeerings:");
        listed.with("# @r16", "# @r16\n          - { to: pl-b, via: igw } # @list")
                .ask("x", "b/y", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @r16: 10.1.0.0/16 to pcx");
        listed.with(
                        "{ to: 10.1.0.0/16, via: pcx } # @r16",
                        "{ to: pl-b, via: pcx } # @list\n          - { to: 10.1.0.0/16, via: vgw, origin: propagated }")
                .ask("x", "b/y", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @list: pl-b (10.1.0.0/16) to pcx");
    }

    private static Scenario listed(String first, String second, String one, String two) {
        return PAIR.with(
                        "peerings:",
                        "prefixLists:\n  pl-1: { entries: [" + first + "] }\n  pl-2: { entries: [" + second
                                + "] }\npeerings:")
                .with(
                        "{ to: 10.1.0.0/16, via: pcx } # @r16",
                        "{ to: pl-1, via: " + one + " } # @one\n          - { to: pl-2, via: " + two + " } # @two");
    }

    /** UG:route-tables-priority: of overlapping prefix lists with different targets AWS picks one; each pick is walked. */
    @Test
    void overlappingPrefixListsWithDifferentTargetsLeaveItOpen() {
        listed("10.1.0.0/16", "10.1.0.0/16", "pcx", "igw")
                .ask("x", "b/y", "tcp/443")
                .is("undetermined")
                .assumes(
                        "AWS or the far side may lead to b/y through pl-1 (10.1.0.0/16) to pcx (allowed) or through pl-2 (10.1.0.0/16) to a/igw (blocked)");
    }

    /** Whichever of the two has the longer prefix. */
    @Test
    void amongPrefixListsTheLongerPrefixIsNotPreferred() {
        listed("10.1.0.0/16", "10.1.0.0/24", "igw", "pcx")
                .ask("x", "b/y", "tcp/443")
                .is("undetermined")
                .assumes(
                        "AWS or the far side may lead to b/y through pl-1 (10.1.0.0/16) to a/igw (blocked) or through pl-2 (10.1.0.0/24) to pcx (allowed)");
    }

    /** What only one of them is for, that one carries. */
    @Test
    void whatIsInOnePrefixListOnlyIsNotOpen() {
        listed("10.1.0.0/16", "10.1.9.0/24", "pcx", "igw")
                .ask("x", "b/y", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @one: pl-1 (10.1.0.0/16) to pcx");
    }

    /** Where every pick comes to the same, that is the verdict, and the blockers of all are said. */
    @Test
    void whicheverListIsPickedMayBlock() {
        listed("10.1.0.0/16", "10.1.0.0/16", "pcx, state: blackhole", "igw")
                .ask("x", "b/y", "tcp/443")
                .is("blocked")
                .assumes();
    }

    /** UG:route-tables-priority: a static route to a narrower block comes before both. */
    @Test
    void aNarrowerRouteIsAskedBeforeTheLists() {
        listed("10.1.0.0/16", "10.1.0.0/16", "pcx", "igw")
                .with("# @two", "# @two\n          - { to: 10.1.0.0/24, via: pcx } # @narrow")
                .ask("x", "b/y", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @narrow: 10.1.0.0/24 to pcx");
    }

    /** Where both lead to one target there is nothing to pick. */
    @Test
    void overlappingPrefixListsWithOneTargetAgree() {
        PAIR.with(
                        "peerings:",
                        "prefixLists:\n  pl-1: { entries: [10.1.0.0/16] }\n  pl-2: { entries: [10.1.0.0/16] }\npeerings:")
                .with(
                        "{ to: 10.1.0.0/16, via: pcx } # @r16",
                        "{ to: pl-1, via: pcx } # @one\n          - { to: pl-2, via: pcx } # @two")
                .ask("x", "b/y", "tcp/443")
                .isAllowed();
    }

    /** UG:subnet-route-tables: 0.0.0.0/0 never covers IPv6. */
    @Test
    void theDefaultRouteOfIpv4CarriesNoIpv6() {
        PAIR.with(
                        "cidrs: [10.0.0.0/16, 10.5.0.0/16]",
                        "cidrs: [10.0.0.0/16, 10.5.0.0/16]\n    ipv6Cidrs: [\"2600:1f18:1::/56\"]")
                .with("one: { cidr: 10.0.0.0/24 }", "one: { cidr: 10.0.0.0/24, ipv6Cidr: \"2600:1f18:1::/64\" }")
                .with("ip: 10.0.0.10,", "ip: 10.0.0.10, ipv6: \"2600:1f18:1::10\",")
                .with("{ to: 10.1.0.0/16, via: pcx }", "{ to: 0.0.0.0/0, via: igw }")
                .ask("x", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/main @main: a/main has no route to 2001:4860:4860::8888");
    }

    /** UG:subnet-route-tables: inside the VPC only a route to a NAT gateway, an interface or a GWLB endpoint counts. */
    @Test
    void aStaticRouteInsideTheVpcToAPeeringDoesNotCount() {
        PAIR.with("# @r16", "# @r16\n          - { to: 10.0.1.0/24, via: pcx }")
                .ask("x", "x2", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable a/main @main: 10.0.0.0/16 to local");
    }

    /** UG:route-tables-priority: an entry of a prefix list that is narrower than the VPC's block is ignored. */
    @Test
    void aPrefixListRouteInsideTheVpcToAPeeringDoesNotCount() {
        PAIR.with("peerings:", "prefixLists:\n  pl-in: { entries: [10.0.1.0/24] }\npeerings:")
                .with("# @r16", "# @r16\n          - { to: pl-in, via: pcx }")
                .ask("x", "x2", "tcp/443")
                .isAllowed();
    }

    /** topology-format.md: writing the local route changes nothing. */
    @Test
    void aWrittenLocalRouteIsTheLocalRoute() {
        PAIR.with("# @r16", "# @r16\n          - { to: 10.0.0.0/16, via: local }")
                .ask("x", "x2", "tcp/443")
                .isAllowed();
    }

    /** UG:VPC_Internet_Gateway: a VPC cannot use the gateway of another one. */
    @Test
    void anotherVpcsInternetGatewayIsOutOfReach() {
        PAIR.with("routes: [ { to: 10.0.0.0/8, via: pcx } ]", "routes: [ { to: 0.0.0.0/0, via: pcx } ]")
                .ask("b/y", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward PCX-010 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx @pcx: pcx delivers only to addresses of a, not to 8.8.8.8: the gateways of a serve nobody over a peering connection");
    }

    /** UG:subnet-route-tables: inside the VPC the route of a middlebox that is gone is a blackhole all the same. */
    @Test
    void aBlackholeInsideTheVpcDropsAlsoWhenItsTargetIsGone() {
        PAIR.with("# @r16", "# @r16\n          - { to: 10.0.1.0/24, via: eni-0gone, state: blackhole } # @hole")
                .ask("x", "x2", "tcp/443")
                .isBlockedBy(
                        "forward RTB-002 BAD_STATE_ROUTE routeTable a/main @hole: 10.0.1.0/24 to eni-0gone is a blackhole, as AWS marks a route whose target is gone or detached");
    }

    /** UG:VPC_Route_Tables: the way back is looked up in the receiver's table. */
    @Test
    void theReplyNeedsARouteInItsOwnSubnetsTable() {
        PAIR.with("subnets: { s: { cidr: 10.1.0.0/24 } }", "subnets: { s: { cidr: 10.1.0.0/24, routeTable: own } }")
                .with(
                        "routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx } ] } }",
                        "routeTables: # @tables\n      main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx } ] }\n      own: {} # @own")
                .ask("x", "b/y", "tcp/443")
                .isBlockedBy(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/own @own: b/own has no route to 10.0.0.10");
    }

    /** One of two that overlap is a blackhole: it makes a difference which is picked. */
    @Test
    void overlappingPrefixListsOfWhichOneIsABlackholeLeaveItOpen() {
        listed("10.1.0.0/16", "10.1.0.0/16", "pcx", "pcx, state: blackhole")
                .ask("x", "b/y", "tcp/443")
                .is("undetermined")
                .assumes(
                        "AWS or the far side may lead to b/y through pl-1 (10.1.0.0/16) to pcx (allowed) or through pl-2 (10.1.0.0/16) to pcx (blackhole) (blocked)");
    }
}

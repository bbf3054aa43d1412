package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Transit gateways: TGW:how-transit-gateways-work, TGW:tgw-vpc-attachments. */
class TransitGatewayTest {
    private static final Scenario SPOKES = Scenario.topology("""
            topology: spokes
            defaults: { region: us-east-1 }
            vpcs:
              a: # @a
                cidrs: [10.0.0.0/16]
                subnets:
                  app: { az: us-east-1a, cidr: 10.0.0.0/24 }
                  att: { az: us-east-1a, cidr: 10.0.9.0/28, routeTable: att }
                  away: { az: us-east-1c, cidr: 10.0.8.0/28 }
                routeTables:
                  main: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } # @a-table
                  att: {}
                securityGroups:
                  open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] }
                interfaces:
                  x: { subnet: app, ip: 10.0.0.10, securityGroups: [open] }
              b: # @b
                cidrs: [10.1.0.0/16]
                subnets:
                  db: { az: us-east-1a, cidr: 10.1.0.0/24 }
                  att: { az: us-east-1a, cidr: 10.1.9.0/28, routeTable: att }
                  unzoned: { cidr: 10.1.8.0/28 }
                routeTables:
                  main: { main: true, routes: [ { to: 10.0.0.0/16, via: tgw } ] } # @b-table
                  att: {} # @b-att-table
                securityGroups:
                  open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] }
                interfaces:
                  y: { subnet: db, ip: 10.1.0.20, securityGroups: [open] }
            transitGateways:
              tgw: # @tgw
                attachments:
                  to-a: { vpc: a, subnets: [att], associate: all, propagate: [all] } # @to-a
                  to-b: { vpc: b, subnets: [att], associate: all, propagate: [all] } # @to-b
                routeTables:
                  all: {} # @all
              idle: { attachments: { to-a: { vpc: a, subnets: [away] }, to-b: { vpc: b, subnets: [unzoned] } } }
              vague: { attachments: { to-a: { vpc: a }, to-b: { vpc: b } } }
            """);

    /** TGW:how-transit-gateways-work: a route to the gateway, an association, a propagated route, and the same back. */
    @Test
    void attachedVpcsReachEachOther() {
        SPOKES.ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .goesBy(
                        "ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy(
                        "SG-005 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** TGW:how-transit-gateways-work: the VPC's own table must lead to the gateway, in both VPCs. */
    @Test
    void bothVpcsNeedARouteToTheGateway() {
        SPOKES.with("{ to: 10.0.0.0/8, via: tgw }", "")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/main @a-table: a/main has no route to 10.1.0.20");
        SPOKES.with("{ to: 10.0.0.0/16, via: tgw }", "")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/main @b-table: b/main has no route to 10.0.0.10");
    }

    /** TGW:how-transit-gateways-work: an attachment is associated with one table, or with none: then nothing that comes from it goes on. */
    @Test
    void anAttachmentThatIsAssociatedWithNoTableSendsNothingOn() {
        SPOKES.with(
                        "subnets: [att], associate: all, propagate: [all] } # @to-a",
                        "subnets: [att], propagate: [all] } # @to-a")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-011 TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION transitGatewayAttachment tgw/to-a @to-a: tgw/to-a is associated with no route table, so what comes from it goes no further");
    }

    /** The receiver's attachment needs an association for the reply. */
    @Test
    void theReplyNeedsTheAssociationOfTheReceiversAttachment() {
        Scenario half = SPOKES.with(
                "subnets: [att], associate: all, propagate: [all] } # @to-b",
                "subnets: [att], propagate: [all] } # @to-b");
        String blocker =
                "return TGW-011 TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION transitGatewayAttachment tgw/to-b @to-b: tgw/to-b is associated with no route table, so what comes from it goes no further";
        half.ask("a/x", "b/y", "tcp/5432").isBlockedBy(blocker);
        half.ask("a/x", "b/y", "udp/53").isOneWayBecauseOf(blocker);
    }

    /** TGW:how-transit-gateways-work: a table has a route to a VPC if its attachment propagates to it, or by a static one. */
    @Test
    void withoutPropagationTheTableHasNoRoute() {
        Scenario silent = SPOKES.with("associate: all, propagate: [all] } # @to-b", "associate: all } # @to-b");
        silent.ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/all @all: tgw/all has no route to 10.1.0.20, neither a static one nor a propagated one");
        silent.with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/16, via: to-b } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** Nor does the reply find its way without the propagation of the sender's attachment. */
    @Test
    void withoutPropagationTheReplyHasNoRoute() {
        SPOKES.with("associate: all, propagate: [all] } # @to-a", "associate: all } # @to-a")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/all @all: tgw/all has no route to 10.0.0.10, neither a static one nor a propagated one");
    }

    /** TGW:how-transit-gateways-work: a packet is routed by the table of the attachment it comes from, not by one that it propagates to. */
    @Test
    void theTableOfTheIncomingAttachmentDecides() {
        Scenario two = SPOKES.with("all: {} # @all", "all: {} # @all\n      other: {} # @other");
        two.with("associate: all, propagate: [all] } # @to-a", "associate: other, propagate: [all] } # @to-a")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/other @other: tgw/other has no route to 10.1.0.20, neither a static one nor a propagated one");
        two.with("associate: all, propagate: [all] } # @to-a", "associate: other, propagate: [all] } # @to-a")
                .with("associate: all, propagate: [all] } # @to-b", "associate: all, propagate: [other] } # @to-b")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** TGW:how-transit-gateways-work: an explicit blackhole drops; a static one hides an equal propagated route. */
    @Test
    void aBlackholeRouteDrops() {
        SPOKES.with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/16, blackhole: true } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-013 TGW_RTB_BAD_STATE_ROUTE transitGatewayRouteTable tgw/all @all: 10.1.0.0/16 to blackhole drops the packet");
        SPOKES.with("all: {} # @all", "all: { routes: [ { to: 10.0.0.0/8, blackhole: true } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
        SPOKES.with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/24, blackhole: true } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .is("blocked");
    }

    /** TGW:how-transit-gateways-work: longest prefix first, then static before propagated. */
    @Test
    void aStaticRouteHidesAnEqualPropagatedOne() {
        SPOKES.with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/16, via: to-a } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/att at <att: {}>: a/att has no route to 10.1.0.20");
        SPOKES.with("all: {} # @all", "all: { routes: [ { to: 10.0.0.0/8, via: to-a } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** TGW:how-transit-gateways-work: a static route before a prefix list, a prefix list before a propagated route. */
    @Test
    void aPrefixListStandsBetweenStaticAndPropagated() {
        Scenario listed =
                SPOKES.with("transitGateways:", "prefixLists: { pl-b: { entries: [10.1.0.0/16] } }\ntransitGateways:");
        listed.with("all: {} # @all", "all: { routes: [ { to: pl-b, blackhole: true } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-013 TGW_RTB_BAD_STATE_ROUTE transitGatewayRouteTable tgw/all @all: pl-b (10.1.0.0/16) to blackhole drops the packet");
        listed.with(
                        "all: {} # @all",
                        "all: { routes: [ { to: pl-b, blackhole: true }, { to: 10.1.0.0/16, via: to-b } ] } # @all")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** TGW:tgw-vpc-attachments: only an available attachment carries traffic; one that is being modified does too. */
    @Test
    void onlyAnAvailableAttachmentCarries() {
        Scenario pending = SPOKES.with(
                "associate: all, propagate: [all] } # @to-b",
                "associate: all, propagate: [all], state: pendingAcceptance } # @to-b");
        pending.ask("a/x", "b/y", "tcp/5432").isBlockedBy("""
                forward TGW-015 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/to-b @to-b: tgw/to-b is pendingAcceptance, so that its blocks are not propagated to tgw/all: it has no route to 10.1.0.20
                return TGW-009 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/to-b @to-b: tgw/to-b is pendingAcceptance; only an available attachment carries traffic
                """);
        pending.with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/16, via: to-b } ] } # @all")
                .ask("a/x", "b/y", "udp/53")
                .isBlockedBy("""
                forward TGW-010 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/to-b @to-b: tgw/to-b is pendingAcceptance; only an available attachment carries traffic
                return TGW-009 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/to-b @to-b: tgw/to-b is pendingAcceptance; only an available attachment carries traffic
                """);
        pending.with("state: pendingAcceptance", "state: modifying")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** A route to a transit gateway to which the VPC is not attached. */
    @Test
    void aRouteToAnotherVpcsGatewayLeadsNowhere() {
        SPOKES.with("to-a: { vpc: a, subnets: [att], associate: all, propagate: [all] } # @to-a", "")
                .ask("a/x", "10.1.0.99", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-002 BAD_STATE_ROUTE routeTable a/main @a-table: 10.0.0.0/8 to tgw leads to a transit gateway to which a is not attached");
    }

    /** TGW:tgw-vpc-attachments: what comes into a VPC is routed by the table of the attachment subnet, not by the receiver's. */
    @Test
    void theTableOfTheAttachmentSubnetLeadsOn() {
        SPOKES.with("att: {} # @b-att-table", "att: { routes: [ { to: 10.1.0.0/24, via: y } ] } # @b-att-table")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .says("forward RTB-001 routeTable b/att @b-att-table: 10.1.0.0/24 to b/y");
    }

    /** An address of the other VPC that nothing holds. */
    @Test
    void anAddressThatNothingHoldsIsBlockedThere() {
        SPOKES.ask("a/x", "10.1.0.99", "tcp/5432")
                .isBlockedBy(
                        "forward DLV-010 vpc b @b: 10.1.0.99 is in the blocks of b, and no interface of b holds it");
        SPOKES.ask("a/x", "10.1.9.5", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-026 subnet b/att at <att: { az: us-east-1a, cidr: 10.1.9.0/28, routeTable: att }>: no interface in b/att holds 10.1.9.5");
    }

    /** TGW:tgw-vpc-attachments: of overlapping VPCs only the first attached is propagated; the file does not say which that is. */
    @Test
    void overlappingBlocksAreNotGuessed() {
        Scenario overlap = SPOKES.with("transitGateways:", """
                  c:
                    cidrs: [10.1.0.0/20]
                    subnets: { att: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                transitGateways:
                """.stripTrailing())
                .with(
                        "  to-b:",
                        "  to-c: { vpc: c, subnets: [att], associate: all, propagate: [all] } # @to-c\n      to-b:");
        overlap.ask("a/x", "b/y", "tcp/5432").isUndeterminedBecause("""
                        forward TGW-017 transitGatewayRouteTable tgw/all @to-c: 10.1.0.0/20 to tgw/to-c is propagated only if tgw/to-c was there before any attachment with overlapping blocks; the file does not say which was first
                        forward TGW-017 transitGatewayRouteTable tgw/all @to-b: 10.1.0.0/16 to tgw/to-b is propagated only if tgw/to-b was there before any attachment with overlapping blocks; the file does not say which was first
                        """);
        overlap.with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/16, via: to-b } ] } # @all")
                .ask("a/x", "10.1.200.1", "tcp/5432")
                .is("blocked");
        overlap.with(
                        "subnets: [att], associate: all, propagate: [all] } # @to-a",
                        "subnets: [att], propagate: [all] } # @to-a")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-011 TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION transitGatewayAttachment tgw/to-a @to-a: tgw/to-a is associated with no route table, so what comes from it goes no further");
    }

    /** TGW:tgw-vpc-attachments: nor do overlapping blocks matter while the other attachment is not available. */
    @Test
    void anUnavailableAttachmentKeepsNoOtherFromPropagating() {
        SPOKES.with("transitGateways:", """
                  c:
                    cidrs: [10.1.0.0/20]
                    subnets: { att: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                transitGateways:
                """.stripTrailing())
                .with(
                        "  to-b:",
                        "  to-c: { vpc: c, subnets: [att], associate: all, propagate: [all], state: rejected }\n      to-b:")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** Two tables that send a packet back and forth. */
    @Test
    void aRouteBackToTheGatewayIsALoop() {
        SPOKES.with("att: {} # @b-att-table", "att: { routes: [ { to: 10.2.0.0/16, via: tgw } ] } # @b-att-table")
                .with("all: {} # @all", "all: { routes: [ { to: 10.2.0.0/16, via: to-b } ] } # @all")
                .ask("a/x", "10.2.0.1", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-018 transitGatewayRouteTable tgw/all @all: 10.2.0.0/16 to tgw/to-b sends on what has come in by tgw/to-b before: the packet goes round in circles");
    }

    /** TGW:tgw-vpc-attachments: IPv6 is propagated and carried like IPv4, with routes of its own. */
    @Test
    void ipv6IsCarriedLikeIpv4() {
        Scenario six = SPOKES.with(
                        "cidrs: [10.0.0.0/16]", "cidrs: [10.0.0.0/16]\n    ipv6Cidrs: [2600:1f18:0:a00::/56]")
                .with("cidrs: [10.1.0.0/16]", "cidrs: [10.1.0.0/16]\n    ipv6Cidrs: [2600:1f18:0:b00::/56]")
                .with(
                        "app: { az: us-east-1a, cidr: 10.0.0.0/24 }",
                        "app: { az: us-east-1a, cidr: 10.0.0.0/24, ipv6Cidr: 2600:1f18:0:a01::/64 }")
                .with(
                        "db: { az: us-east-1a, cidr: 10.1.0.0/24 }",
                        "db: { az: us-east-1a, cidr: 10.1.0.0/24, ipv6Cidr: 2600:1f18:0:b01::/64 }")
                .with("ip: 10.0.0.10,", "ip: 10.0.0.10, ipv6: \"2600:1f18:0:a01::10\",")
                .with("ip: 10.1.0.20,", "ip: 10.1.0.20, ipv6: \"2600:1f18:0:b01::20\",")
                .with(
                        "[ { allow: all, from: 10.0.0.0/8 } ]",
                        "[ { allow: all, from: [10.0.0.0/8, \"2600:1f18::/32\"] } ]");
        six.askInIpv6("a/x", "b/y", "tcp/5432").isBlockedBy("""
                forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/main @a-table: a/main has no route to 2600:1f18:0:b01::20
                return RTB-003 NO_ROUTE_TO_DESTINATION routeTable b/main @b-table: b/main has no route to 2600:1f18:0:a01::10
                """);
        six.with("{ to: 10.0.0.0/8, via: tgw }", "{ to: 10.0.0.0/8, via: tgw }, { to: \"::/0\", via: tgw }")
                .with("{ to: 10.0.0.0/16, via: tgw }", "{ to: \"2600:1f18:0:a00::/56\", via: tgw }")
                .askInIpv6("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }
}

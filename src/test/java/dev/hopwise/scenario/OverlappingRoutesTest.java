package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Routes of a transit gateway that overlap, or are not there yet, in the table that is asked and in others: TGW:how-transit-gateways-work, TGW:tgw-vpc-attachments. */
class OverlappingRoutesTest {
    private static final Scenario HUB = Scenario.topology("""
            topology: hub
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.0.0.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { x: { subnet: w, ip: 10.0.0.10, securityGroups: [s] } }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { y: { subnet: w, ip: 10.1.0.10, securityGroups: [s] } }
              c:
                cidrs: [10.1.0.0/20]
                subnets: { w: { az: us-east-1a, cidr: 10.1.0.0/24 } }
            transitGateways:
              tgw:
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all] }
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all, other] } # @b
                  c: { vpc: c, subnets: [w], associate: other, propagate: [other] } # @c
                  office: { network: office, associate: other, propagate: [] } # @office
                routeTables:
                  all: {} # @all
                  other: { routes: [ { to: pl-1, via: a }, { to: pl-2, via: office } ] } # @other
            networks: { office: { cidrs: [10.1.0.0/16, 10.7.0.0/16] } }
            prefixLists: { pl-1: { entries: [10.8.0.0/16] }, pl-2: { entries: [10.8.0.0/16] } }
            """);

    /** TGW:tgw-vpc-attachments: of overlapping blocks the file does not say which was first. */
    @Test
    void overlappingBlocksLeaveItOpen() {
        HUB.ask("a/x", "b/y", "tcp/443")
                .isUndeterminedBecause(
                        "forward TGW-017 transitGatewayRouteTable tgw/all @b: 10.1.0.0/16 to tgw/b is propagated only if tgw/b was there before any attachment with overlapping blocks; the file does not say which was first");
    }

    /** TGW:how-transit-gateways-work: who is associated with no table asks none, doubtful or not. */
    @Test
    void withoutAnAssociationNoTableIsAsked() {
        HUB.with(
                        "a: { vpc: a, subnets: [w], associate: all, propagate: [all] }",
                        "a: { vpc: a, subnets: [w], propagate: [all] } # @a")
                .with("propagate: [other] } # @c", "propagate: [other], state: pendingAcceptance } # @c")
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy(
                        "forward TGW-011 TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION transitGatewayAttachment tgw/a @a: tgw/a is associated with no route table, so what comes from it goes no further");
    }

    /** It leaves open what the table of the sender's attachment learns, and not what another table does. */
    @Test
    void staticRoutesOfTheTableSettleIt() {
        HUB.with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/20, via: b } ] } # @all")
                .ask("a/x", "b/y", "tcp/443")
                .isAllowed()
                .assumes();
    }

    /** TGW:how-transit-gateways-work: two prefix lists with one block. */
    @Test
    void overlappingPrefixListsLeaveItOpen() {
        HUB.with("all: {} # @all", "all: { routes: [ { to: pl-3, via: b }, { to: pl-4, via: c } ] } # @all")
                .with(
                        "prefixLists: {",
                        "prefixLists: { pl-3: { entries: [10.1.0.0/24] }, pl-4: { entries: [10.1.0.0/24] },")
                .ask("a/x", "b/y", "tcp/443")
                .isUndeterminedBecause("""
                        forward TGW-016 transitGatewayRouteTable tgw/all @all: pl-3 (10.1.0.0/24) to tgw/b may or may not carry tcp/443 from 10.0.0.10 to 10.1.0.10; the file does not decide it
                        """);
        HUB.with("all: {} # @all", "all: { routes: [ { to: 10.8.0.0/16, via: b } ] } # @all")
                .ask("a/x", "10.8.0.1", "tcp/443")
                .isBlockedBy(
                        "forward TGW-018 transitGatewayRouteTable tgw/all @all: 10.8.0.0/16 to tgw/b sends on what has come in by tgw/b before: the packet goes round in circles");
    }

    /** TGW:tgw-vpc-attachments: what is not available teaches nothing, and the table that it would teach says so. */
    @Test
    void whatIsNotAvailableTeachesNothing() {
        Scenario pending =
                HUB.with("propagate: [all, other] } # @b", "propagate: [all, other], state: pendingAcceptance } # @b");
        pending.with("propagate: [other] } # @c", "propagate: [other], state: pendingAcceptance } # @c")
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy("""
                        forward TGW-015 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/b @b: tgw/b is pendingAcceptance, so that its blocks are not propagated to tgw/all: it has no route to 10.1.0.10
                        return TGW-009 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/b @b: tgw/b is pendingAcceptance; only an available attachment carries traffic
                        """);
        HUB.with("propagate: [all, other] } # @b", "propagate: [other], state: pendingAcceptance } # @b")
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy("""
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/all @all: tgw/all has no route to 10.1.0.10, neither a static one nor a propagated one
                        return TGW-009 BAD_STATE_ATTACHMENT transitGatewayAttachment tgw/b @b: tgw/b is pendingAcceptance; only an available attachment carries traffic
                        """);
    }

    /** Nor does it keep another one from teaching. */
    @Test
    void whatIsNotAvailableKeepsNoOtherFromTeaching() {
        Scenario alone = HUB.with("propagate: [other] } # @c", "propagate: [other], state: pendingAcceptance } # @c");
        for (String protocol : new String[] {"tcp/443", "tcp/22", "udp/53", "icmp/8", "tcp/80", "udp/514"}) {
            alone.ask("a/x", "b/y", protocol).isAllowed().assumes();
        }
    }

    /** What another part of the packets would meet is no reason for this one. */
    @Test
    void eachPartHasItsOwnReason() {
        HUB.with("propagate: [all, other] } # @b", "propagate: [all, other], state: pendingAcceptance } # @b")
                .with("all: {} # @all", "all: { routes: [ { to: 10.1.0.0/16, via: office } ] } # @all")
                .ask("a/x", "office", "udp/53")
                .stoppedBy("""
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/all @all: tgw/all has no route to 10.7.0.0/16, neither a static one nor a propagated one
                        return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/other @other: tgw/other has no route to 10.0.0.10, neither a static one nor a propagated one
                        """);
    }
}

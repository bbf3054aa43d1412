package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Group references and peered transit gateways: TGW:tgw-vpc-attachments, TGW:tgw-peering. */
class TransitPeersTest {
    private static final Scenario WEST = Scenario.topology("""
            topology: west
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets: { app: { az: us-east-1a, cidr: 10.0.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: hub } ] } }
                securityGroups:
                  app: {} # @app
                interfaces: { x: { subnet: app, ip: 10.0.0.10, securityGroups: [app] } }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { db: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: hub } ] } }
                securityGroups:
                  db: { inbound: [ { allow: tcp/5432, from: a/app } ] } # @db
                interfaces: { y: { subnet: db, ip: 10.1.0.20, securityGroups: [db] } }
              c:
                region: us-west-2
                cidrs: [10.2.0.0/16]
                subnets: { db: { az: us-west-2a, cidr: 10.2.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: west } ] } }
                securityGroups:
                  db: { inbound: [ { allow: tcp/5432, from: 10.0.0.0/8 }, { allow: tcp/6379, from: a/app } ] } # @c-db
                interfaces: { z: { subnet: db, ip: 10.2.0.20, securityGroups: [db] } }
            transitGateways:
              hub:
                securityGroupReferencing: true
                attachments:
                  to-a: { vpc: a, subnets: [app], associate: all, propagate: [all], securityGroupReferencing: true } # @to-a
                  to-b: { vpc: b, subnets: [db], associate: all, propagate: [all], securityGroupReferencing: true } # @to-b
                  to-west: { peer: west, associate: all } # @to-west
                routeTables:
                  all: { routes: [ { to: 10.2.0.0/16, via: to-west } ] } # @hub-table
              west: # @west
                region: us-west-2
                securityGroupReferencing: true
                attachments:
                  to-c: { vpc: c, subnets: [db], associate: all, propagate: [all], securityGroupReferencing: true }
                  to-hub: { peer: hub, associate: all } # @to-hub
                routeTables:
                  all: { routes: [ { to: 10.0.0.0/15, via: to-hub } ] } # @west-table
            """);

    /** TGW:tgw-vpc-attachments: an inbound rule may name a group behind the same transit gateway. */
    @Test
    void anInboundRuleMayNameAGroupBehindTheGateway() {
        WEST.ask("a/x", "b/y", "tcp/5432").isAllowed();
    }

    /** A peering connection that is not active takes nothing away from that. */
    @Test
    void aPendingPeeringBesideItDoesNotMatter() {
        WEST.with(
                        "transitGateways:",
                        "peerings: { pcx: { between: [a, b], status: pending-acceptance } }\ntransitGateways:")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** A transit gateway and its VPCs are in one Region, named or not. */
    @Test
    void noRegionIsAssumedForThat() {
        WEST.with("defaults: { region: us-east-1 }\n", "")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .assumes();
    }

    /** Needed on the gateway, and on both attachments. */
    @Test
    void theGatewayAndBothAttachmentsMustCarryReferences() {
        String blocker =
                "forward SG-018 SG_REFERENCING_SUPPORT securityGroup b/db @db: inbound rule 1 of b/db (allow tcp/5432 from a/app) refers to a group of a, and hub does not carry that: securityGroupReferencing must be on for the gateway and for both attachments, and an endpoint takes no such reference at all";
        WEST.with("securityGroupReferencing: true } # @to-a", "securityGroupReferencing: false } # @to-a")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(blocker);
        WEST.with("securityGroupReferencing: true } # @to-b", "applianceMode: false } # @to-b")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(blocker);
        WEST.with("  hub:\n    securityGroupReferencing: true\n", "  hub:\n")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(blocker);
    }

    /** TGW:tgw-vpc-attachments: outbound rules name no group behind it. */
    @Test
    void anOutboundRuleNamesNoGroupBehindTheGateway() {
        WEST.with("app: {} # @app", "app: { outbound: [ { allow: all, to: b/db } ] } # @app")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward SG-016 ENI_SG_RULES_MISMATCH securityGroup a/app @app: outbound rule 1 of a/app (allow all to b/db) refers to a group of b: over hub references match inbound only, never outbound");
    }

    /** TGW:tgw-vpc-attachments: nor do references cross the peering of two transit gateways. */
    @Test
    void noReferenceCrossesThePeeringOfTwoGateways() {
        WEST.ask("a/x", "c/z", "tcp/6379")
                .isBlockedBy(
                        "forward SG-017 ENI_SG_RULES_MISMATCH securityGroup c/db @c-db: inbound rule 2 of c/db (allow tcp/6379 from a/app) refers to a group of a, which is behind hub: references do not cross the peering of two transit gateways");
    }

    /** TGW:tgw-peering: static routes on both sides lead over the peering. */
    @Test
    void staticRoutesLeadToThePeer() {
        WEST.ask("a/x", "c/z", "tcp/5432")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-019 TGW-012 TGW-023 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-019 TGW-012 TGW-023 SG-005 DLV-008");
    }

    /** TGW:how-transit-gateways-work: nothing is propagated over a peering, so each side needs its static route. */
    @Test
    void withoutAStaticRouteNothingLeadsToThePeer() {
        WEST.with("all: { routes: [ { to: 10.2.0.0/16, via: to-west } ] } # @hub-table", "all: {} # @hub-table")
                .with(
                        "to-west: { peer: west, associate: all }",
                        "to-west: { peer: west, associate: all, propagate: [all] }")
                .ask("a/x", "c/z", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable hub/all @hub-table: hub/all has no route to 10.2.0.20, neither a static one nor a propagated one");
        WEST.with("all: { routes: [ { to: 10.0.0.0/15, via: to-hub } ] } # @west-table", "all: {} # @west-table")
                .ask("a/x", "c/z", "tcp/5432")
                .isBlockedBy(
                        "return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable west/all @west-table: west/all has no route to 10.0.0.10, neither a static one nor a propagated one");
    }

    /** The other side's attachment has a table of its own, and must be there. */
    @Test
    void theOtherSideNeedsItsAttachmentAndAssociation() {
        WEST.with("to-hub: { peer: hub, associate: all } # @to-hub", "to-hub: { peer: hub } # @to-hub")
                .ask("a/x", "c/z", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-011 TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION transitGatewayAttachment west/to-hub @to-hub: west/to-hub is associated with no route table, so what comes from it goes no further");
        WEST.with("      to-hub: { peer: hub, associate: all } # @to-hub\n", "")
                .with("{ to: 10.0.0.0/15, via: to-hub }", "")
                .ask("a/x", "c/z", "tcp/5432")
                .isBlockedBy("""
                        forward TGW-031 BAD_STATE_ATTACHMENT transitGatewayAttachment hub/to-west @to-west: hub/to-west leads to west, which has no attachment for this peering in the file
                        return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable west/all @west-table: west/all has no route to 10.0.0.10, neither a static one nor a propagated one
                        """);
    }

    /** Tables that send a packet back and forth between two gateways. */
    @Test
    void twoGatewaysThatSendItBackAndForthAreALoop() {
        WEST.with("{ to: 10.2.0.0/16, via: to-west }", "{ to: 10.7.0.0/16, via: to-west }")
                .with("{ to: 10.0.0.0/15, via: to-hub }", "{ to: 10.0.0.0/8, via: to-hub }")
                .ask("a/x", "10.7.0.1", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-018 transitGatewayRouteTable west/all @west-table: 10.0.0.0/8 to west/to-hub sends on what has come in by west/to-hub before: the packet goes round in circles");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Zones, attachment subnets and their ACLs: TGW:how-transit-gateways-work, TGW:tgw-vpc-attachments, TGW:tgw-nacls. */
class TransitZonesTest {
    private static final Scenario ZONES = Scenario.topology("""
            topology: zones
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets:
                  app: { az: us-east-1a, cidr: 10.0.0.0/24 }
                  far: { az: us-east-1b, cidr: 10.0.1.0/24 }
                  att: { az: us-east-1a, cidr: 10.0.9.0/28, networkAcl: att }
                routeTables:
                  main: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] }
                networkAcls:
                  att: # @a-acl
                    inbound: [ { rule: 100, allow: all, from: 10.0.0.0/16 } ] # @a-in
                    outbound: [ { rule: 100, allow: all, to: 10.0.0.0/16 } ] # @a-out
                securityGroups:
                  open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] }
                interfaces:
                  x: { subnet: app, ip: 10.0.0.10, securityGroups: [open] }
                  far-1: { subnet: far, ip: 10.0.1.10, securityGroups: [open] }
                  in-att: { subnet: att, ip: 10.0.9.10, securityGroups: [open] }
              b:
                cidrs: [10.1.0.0/16]
                subnets:
                  db: { az: us-east-1a, cidr: 10.1.0.0/24 }
                  att-a: { az: us-east-1a, cidr: 10.1.9.0/28, routeTable: near }
                  att-c: { az: us-east-1c, cidr: 10.1.9.16/28, routeTable: distant }
                routeTables:
                  main: { main: true, routes: [ { to: 10.0.0.0/16, via: tgw } ] }
                  near: {} # @near
                  distant: {} # @distant
                securityGroups:
                  open: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] }
                interfaces:
                  y: { subnet: db, ip: 10.1.0.20, securityGroups: [open] } # @y
                  fw: { subnet: db, ip: 10.1.0.30, sourceDestCheck: false, securityGroups: [open] } # @fw
                  in-att: { subnet: att-a, ip: 10.1.9.10, securityGroups: [open] }
            transitGateways:
              tgw:
                attachments:
                  to-a: { vpc: a, subnets: [att], associate: all, propagate: [all] } # @to-a
                  to-b: { vpc: b, subnets: [att-a, att-c], associate: all, propagate: [all] } # @to-b
                routeTables: { all: {} }
            """);

    /** TGW:how-transit-gateways-work: every subnet of a zone that has an attachment subnet reaches the gateway, no other zone does. */
    @Test
    void onlyAZoneWithAnAttachmentSubnetReachesTheGateway() {
        ZONES.ask("a/x", "b/y", "tcp/5432").isAllowed();
        ZONES.ask("a/far-1", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward TGW-003 TGW_ROUTE_AZ_RESTRICTION transitGatewayAttachment tgw/to-a @to-a: tgw/to-a has no subnet in us-east-1b, where the packet comes from");
        ZONES.with("subnets: [att],", "subnets: [att, far],")
                .ask("a/far-1", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** What comes in is delivered to every zone of the VPC. */
    @Test
    void theReceiverNeedsNoAttachmentSubnetInItsZoneForTheRequest() {
        ZONES.ask("b/y", "a/far-1", "udp/53")
                .isOneWayBecauseOf(
                        "return TGW-003 TGW_ROUTE_AZ_RESTRICTION transitGatewayAttachment tgw/to-a @to-a: tgw/to-a has no subnet in us-east-1b, where the packet comes from");
    }

    /** A zone that the file leaves out: known where the sender's own subnet is an attachment subnet, else not. */
    @Test
    void aZoneThatIsNotWrittenIsNotGuessed() {
        Scenario silent = ZONES.with("app: { az: us-east-1a, cidr", "app: { cidr");
        silent.ask("a/x", "b/y", "tcp/5432")
                .isUndeterminedBecause(
                        "forward TGW-004 transitGatewayAttachment tgw/to-a @to-a: tgw/to-a serves the zones of its subnets only, and the file does not say which zone the packet comes from, or in which they are");
        ZONES.with("att: { az: us-east-1a, cidr: 10.0.9.0/28, networkAcl: att }", "att: { cidr: 10.0.9.0/28 }")
                .ask("a/in-att", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** An attachment without subnets in the file. */
    @Test
    void anAttachmentWithoutSubnetsIsNotGuessed() {
        ZONES.with("subnets: [att],", "").ask("a/x", "b/y", "tcp/5432").isUndeterminedBecause("""
                        forward TGW-005 transitGatewayAttachment tgw/to-a @to-a: the file does not say in which subnets tgw/to-a is, and it serves their zones only
                        return TGW-027 transitGatewayAttachment tgw/to-a @to-a: the file does not say in which subnets tgw/to-a is, and so by which route table a sends the packet on
                        """);
    }

    /** TGW:how-transit-gateways-work: into a VPC by the attachment subnet of the sender's zone, */
    @Test
    void thePacketStaysInItsZone() {
        ZONES.with("distant: {} # @distant", "distant: { routes: [ { to: 10.1.0.0/24, via: fw } ] } # @distant")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .says("forward TGW-023 transitGatewayAttachment tgw/to-b @to-b: hands on to b, in b/att-a");
    }

    /** or by any other where that zone has none: undetermined where they differ. */
    @Test
    void withoutASubnetInItsZoneEveryOtherMayBePicked() {
        Scenario b = ZONES.with("subnets: [att],", "subnets: [att, far],");
        b.ask("a/far-1", "b/y", "tcp/5432").isAllowed();
        b.with("distant: {} # @distant", "distant: { routes: [ { to: 10.1.0.0/24, via: fw } ] } # @distant")
                .with("sourceDestCheck: false, ", "")
                .ask("a/far-1", "b/y", "tcp/5432")
                .is("undetermined")
                .assumes("AWS or the far side may lead to b/y through b/att-a (allowed) or through b/att-c (blocked)");
    }

    /** Of several picks on the way, those that make the difference are named. */
    @Test
    void onlyPicksThatDecideAreNamed() {
        ZONES.with("subnets: [att],", "subnets: [att, far],")
                .with("att: { az: us-east-1a, cidr: 10.0.9.0/28", "att: { az: us-east-1d, cidr: 10.0.9.0/28")
                .with("db: { az: us-east-1a", "db: { az: us-east-1c")
                .with("distant: {} # @distant", "distant: { routes: [ { to: 10.1.0.0/24, via: fw } ] } # @distant")
                .with("sourceDestCheck: false, ", "")
                .ask("a/far-1", "b/y", "tcp/5432")
                .is("undetermined")
                .assumes("AWS or the far side may lead to b/y through b/att-a (allowed) or through b/att-c (blocked)");
    }

    /** TGW:tgw-vpc-attachments: in appliance mode the zone of the sender counts for nothing. */
    @Test
    void inApplianceModeEveryZoneMayBePicked() {
        ZONES.with("subnets: [att-a, att-c],", "subnets: [att-a, att-c], applianceMode: true,")
                .with("distant: {} # @distant", "distant: { routes: [ { to: 10.1.0.0/24, via: fw } ] } # @distant")
                .with("sourceDestCheck: false, ", "")
                .ask("a/x", "b/y", "tcp/5432")
                .is("undetermined");
    }

    /** TGW:tgw-nacls: out of the VPC past the inbound entries of the attachment subnet's ACL, by source, and past no outbound ones. */
    @Test
    void outOfTheVpcTheInboundEntriesOfTheAttachmentSubnetCount() {
        ZONES.with("{ rule: 100, allow: all, from: 10.0.0.0/16 }", "{ rule: 100, allow: all, from: 10.0.1.0/24 }")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl a/att @a-acl: the last entry (*, deny all inbound that no other entry matches) denies tcp/5432 from 10.0.0.10 to 10.1.0.20, into a/att");
    }

    /** TGW:tgw-nacls: into the VPC past its outbound entries, by destination, and past no inbound ones. */
    @Test
    void intoTheVpcTheOutboundEntriesOfTheAttachmentSubnetCount() {
        ZONES.with("{ rule: 100, allow: all, to: 10.0.0.0/16 }", "{ rule: 100, allow: all, to: 10.1.0.0/16 }")
                .ask("b/y", "a/x", "tcp/5432")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl a/att @a-acl: the last entry (*, deny all outbound that no other entry matches) denies tcp/5432 from 10.1.0.20 to 10.0.0.10, out of a/att");
    }

    /** TGW:tgw-nacls: to an interface in the attachment subnet itself nothing is asked; from it both directions are. */
    @Test
    void inTheAttachmentSubnetItselfNothingIsAskedOnTheWayIn() {
        ZONES.with("{ rule: 100, allow: all, to: 10.0.0.0/16 }", "{ rule: 100, allow: all, to: 10.1.0.0/16 }")
                .ask("b/y", "a/in-att", "tcp/5432")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 SG-001 DLV-007");
        ZONES.ask("a/in-att", "b/y", "tcp/5432")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl a/att @a-acl: the last entry (*, deny all outbound that no other entry matches) denies tcp/5432 from 10.0.9.10 to 10.1.0.20, out of a/att");
    }

    /** TGW:how-transit-gateways-work: what has come out in one zone goes on by that zone, so that the next choice is none. */
    @Test
    void theZoneInWhichItComesOutDecidesTheNextOne() {
        Scenario.topology("""
                topology: chain
                networks: { lab: { cidrs: [192.168.0.0/24] } }
                vpcs:
                  inspect:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      a: { az: us-east-1a, cidr: 10.0.0.0/28 }
                      b: { az: us-east-1b, cidr: 10.0.0.16/28 }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: tgw } ] } }
                  shop:
                    cidrs: [10.1.0.0/16]
                    subnets:
                      a: { az: us-east-1a, cidr: 10.1.0.0/24 }
                      b: { az: us-east-1b, cidr: 10.1.1.0/24 }
                    routeTables: { main: { main: true, routes: [ { to: 192.168.0.0/24, via: tgw } ] } }
                    securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { web: { subnet: b, ip: 10.1.1.10, securityGroups: [open] } }
                transitGateways:
                  tgw:
                    attachments:
                      to-lab: { network: lab, associate: first, propagate: [second] }
                      to-inspect: { vpc: inspect, subnets: [a, b], associate: second }
                      to-shop: { vpc: shop, subnets: [a, b], associate: second, propagate: [second] }
                    routeTables: { first: { routes: [ { to: 10.1.0.0/16, via: to-inspect } ] }, second: {} }
                """).ask("192.168.0.9", "web", "tcp/443").isAllowed();
    }
}

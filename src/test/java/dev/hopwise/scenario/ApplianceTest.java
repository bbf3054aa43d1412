package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Firewalls and NAT instances on the way: UG:route-table-options, UG:gateway-route-tables, EC2:using-eni. */
class ApplianceTest {
    private static final Scenario INSPECTED = Scenario.topology("""
            topology: inspected
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: { id: igw, routeTable: edge } # @igw
                subnets:
                  app: { cidr: 10.0.1.0/24, routeTable: app }
                  db: { cidr: 10.0.2.0/24, routeTable: db, networkAcl: db }
                  fw: { cidr: 10.0.9.0/28, routeTable: fw }
                routeTables:
                  edge: { routes: [ { to: 10.0.1.0/24, via: fw-1 } ] } # @edge
                  app: # @app
                    routes:
                      - { to: 0.0.0.0/0, via: fw-1 } # @out
                      - { to: 10.0.2.0/24, via: fw-1 } # @to-db
                  db: { routes: [ { to: 10.0.1.0/24, via: fw-1 } ] } # @db-table
                  fw: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @fw-table
                networkAcls: { db: { default: true } } # @db-acl
                securityGroups:
                  app: {}
                  web: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] }
                  db: { inbound: [ { allow: tcp/5432, from: 10.0.0.0/16 } ] } # @db-group
                  fw: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } # @fw-group
                interfaces:
                  web-1: { subnet: app, ip: 10.0.1.10, publicIp: 52.0.0.10, securityGroups: [web] }
                  app-1: { subnet: app, ip: 10.0.1.20, securityGroups: [app] }
                  db-1: { subnet: db, ip: 10.0.2.10, securityGroups: [db] }
                  fw-1: { subnet: fw, ip: 10.0.9.10, publicIp: 52.0.0.9, sourceDestCheck: false, securityGroups: [fw] } # @fw-1
            """);

    private static final String HANGS =
            " APP-001 networkInterface v/fw-1 @fw-1: v/fw-1 is an appliance on the way; whether it forwards the packet, and unchanged, is outside the model\n";

    /** UG:route-table-options: the walk goes on behind the appliance, there and back; what it does with the packet it alone knows. */
    @Test
    void behindTheApplianceTheWalkGoesOn() {
        INSPECTED
                .ask("app-1", "db-1", "tcp/5432")
                .isUndeterminedBecause("forward" + HANGS + "return" + HANGS)
                .stoppedBy("")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** Routes look at the destination, whatever an appliance makes of the sender. */
    @Test
    void aMissingRouteBehindTheApplianceBlocks() {
        INSPECTED
                .with("fw: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @fw-table", "fw: {} # @fw-table")
                .ask("web-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable v/fw @fw-table: v/fw has no route to 8.8.8.8");
    }

    /** So do peering connections, and NAT gateways that lead back to themselves. */
    @Test
    void aPeeringOrALoopBehindTheApplianceBlocks() {
        Scenario behind = Scenario.topology("""
                topology: behind
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets:
                      app: { cidr: 10.0.1.0/24, routeTable: app }
                      nat: { cidr: 10.0.2.0/24, routeTable: nat }
                      fw: { cidr: 10.0.9.0/28, routeTable: fw }
                    routeTables:
                      app: { routes: [ { to: 10.1.0.0/16, via: fw-1 }, { to: 0.0.0.0/0, via: nat } ] }
                      nat: { routes: [ { to: 0.0.0.0/0, via: fw-1 } ] } # @nat-table
                      fw: { routes: [ { to: 10.1.0.0/16, via: pcx }, { to: 0.0.0.0/0, via: nat } ] } # @fw-table
                    natGateways: { nat: { subnet: nat, publicIp: 52.0.0.1, privateIp: 10.0.2.10 } }
                    securityGroups: { fw: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces:
                      app-1: { subnet: app, ip: 10.0.1.10 }
                      fw-1: { subnet: fw, ip: 10.0.9.10, securityGroups: [fw], sourceDestCheck: false }
                  b:
                    cidrs: [10.1.0.0/16]
                    subnets: { db: { cidr: 10.1.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } }
                    securityGroups: { db: { inbound: [ { allow: all, from: 10.0.0.0/16 } ] } }
                    interfaces: { db-1: { subnet: db, ip: 10.1.0.10, securityGroups: [db] } }
                peerings: { pcx: { between: [a, b], status: expired } } # @pcx
                """);
        behind.ask("app-1", "db-1", "tcp/443").isBlockedBy("""
                forward PCX-009 BAD_STATE peering pcx @pcx: pcx is expired; only an active peering connection carries traffic
                return PCX-009 BAD_STATE peering pcx @pcx: pcx is expired; only an active peering connection carries traffic
                """);
        behind.ask("app-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward NAT-009 routeTable a/fw @fw-table: the routes behind a/nat lead back to it: the packet goes round in circles");
        behind.with("status: expired", "status: active")
                .ask("app-1", "db-1", "tcp/443")
                .is("undetermined");
    }

    /** A NAT instance sends under its own address: what looks at the sender behind it is said, and does not decide. */
    @Test
    void aGroupBehindTheApplianceMayDecideOtherwise() {
        INSPECTED
                .with("from: 10.0.0.0/16 } ] } # @db-group", "from: 10.0.9.10/32 } ] } # @db-group")
                .ask("app-1", "db-1", "tcp/5432")
                .isUndeterminedBecause("forward" + HANGS + "return" + HANGS)
                .stoppedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup v/db @db-group: no inbound rule of security group v/db admits tcp/5432 from 10.0.1.20 to 10.0.2.10");
    }

    /** UG:security-group-rules: its own groups are asked like those of every interface. */
    @Test
    void theGroupsOfTheApplianceAreAsked() {
        INSPECTED
                .with(
                        "fw: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }",
                        "fw: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] }")
                .ask("app-1", "db-1", "tcp/5432")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup v/fw @fw-group: no inbound rule of security group v/fw admits tcp/5432 from 10.0.1.20 to 10.0.2.10");
    }

    /** Of one that still checks, so that what else stops the packets is seen before that is turned off. */
    @Test
    void theGroupsOfATargetThatChecksAreAskedAsWell() {
        INSPECTED
                .with(
                        "fw: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }",
                        "fw: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] }")
                .with(", sourceDestCheck: false", "")
                .ask("app-1", "db-1", "tcp/5432")
                .isBlockedBy("""
                        forward ENI-004 ENI_SOURCE_DEST_CHECK_RESTRICTION networkInterface v/fw-1 @fw-1: v/fw-1 checks source and destination, and the packet is neither from nor to it
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup v/fw @fw-group: no inbound rule of security group v/fw admits tcp/5432 from 10.0.1.20 to 10.0.2.10
                        return ENI-004 ENI_SOURCE_DEST_CHECK_RESTRICTION networkInterface v/fw-1 @fw-1: v/fw-1 checks source and destination, and the packet is neither from nor to it
                        """);
    }

    /** UG:security-group-rules: a reference does not match what went through a middlebox. */
    @Test
    void behindTheApplianceNoReferenceMatches() {
        INSPECTED
                .with("from: 10.0.0.0/16 } ] } # @db-group", "from: app } ] } # @db-group")
                .ask("app-1", "db-1", "tcp/5432")
                .is("undetermined")
                .stoppedBy(
                        "forward SG-004 SG_REFERENCES_NOT_PRESERVED securityGroup v/db @db-group: inbound rule 1 of v/db (allow tcp/5432 from app) names a group, and 10.0.1.20 is not a private address of one of its interfaces");
    }

    /** UG:route-table-options: the appliance must be in another subnet than what it inspects, with a table of its own. */
    @Test
    void aTableThatLeadsBackToTheApplianceMakesALoop() {
        INSPECTED
                .with("fw: { cidr: 10.0.9.0/28, routeTable: fw }", "fw: { cidr: 10.0.9.0/28, routeTable: app }")
                .ask("app-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward APP-006 routeTable v/app @out: 0.0.0.0/0 to v/fw-1 leads back to v/fw-1, which has forwarded the packet before: it goes round in circles");
    }

    /** UG:gateway-route-tables: in by the edge table and the appliance, out by the appliance. */
    @Test
    void theEdgeTableLeadsByTheAppliance() {
        INSPECTED
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isUndeterminedBecause("forward" + HANGS + "return" + HANGS)
                .stoppedBy("")
                .goesBy("IGW-020 RTB-001 ACL-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 ACL-001 RTB-001 IGW-001 NET-003");
        INSPECTED
                .with("routes: [ { to: 10.0.1.0/24, via: fw-1 } ] } # @edge", "routes: [] } # @edge")
                .with("- { to: 0.0.0.0/0, via: fw-1 } # @out", "- { to: 0.0.0.0/0, via: igw } # @out")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isAllowed();
    }

    /** UG:gateway-route-tables: the interface of the appliance needs a public address. */
    @Test
    void ingressNeedsAnApplianceWithAPublicAddress() {
        INSPECTED
                .with("publicIp: 52.0.0.9, ", "")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward APP-012 INGRESS_RTB_NO_PUBLIC_IP routeTable v/edge @edge: 10.0.1.0/24 to v/fw-1 of an edge route table leads to v/fw-1, which has no public IPv4 address: an internet gateway hands traffic only to an interface that has a public one");
        INSPECTED
                .with("publicIp: 52.0.0.9, ", "")
                .with("db: { routes: [ { to: 10.0.1.0/24, via: fw-1 } ] } # @db-table", "db: {} # @db-table")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward APP-012 INGRESS_RTB_NO_PUBLIC_IP routeTable v/edge @edge: 10.0.1.0/24 to v/fw-1 of an edge route table leads to v/fw-1, which has no public IPv4 address: an internet gateway hands traffic only to an interface that has a public one");
    }

    /** UG:gateway-route-tables: return traffic uses the same appliance. */
    @Test
    void whatComesInByAnApplianceGoesOutByIt() {
        String past =
                " APP-013 INGRESS_RTB_TRAFFIC_REDIRECTION routeTable v/app @out: 0.0.0.0/0 to v/igw leads straight to the internet gateway, whose edge route table sends what comes in for 10.0.1.10 by an appliance: both directions have to pass the same one";
        Scenario straight =
                INSPECTED.with("- { to: 0.0.0.0/0, via: fw-1 } # @out", "- { to: 0.0.0.0/0, via: igw } # @out");
        straight.ask("8.8.8.8", "web-1", "tcp/443").isBlockedBy("return" + past);
        straight.ask("web-1", "8.8.8.8", "tcp/443").isBlockedBy("forward" + past);
    }

    /** UG:vpc-network-acls: on its way to an appliance a packet enters the appliance's subnet, past its ACL. */
    @Test
    void theAclOfTheAppliancesSubnetIsAsked() {
        Scenario shut = Scenario.topology("""
                topology: f6b
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets:
                      s: { cidr: 10.0.0.0/24 }
                      box: { cidr: 10.0.1.0/24, networkAcl: shut, routeTable: out }
                    routeTables:
                      main: { main: true, routes: [ { to: 0.0.0.0/0, via: box } ] }
                      out: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                    networkAcls: { shut: { inbound: [], outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ] } } # @shut
                    interfaces:
                      x: { subnet: s, ip: 10.0.0.10, publicIp: 52.0.0.1 }
                      box: { subnet: box, ip: 10.0.1.10, sourceDestCheck: false } # @box
                """);
        String acl =
                "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl a/shut @shut: the last entry (*, deny all inbound that no other entry matches) denies tcp/443 from 10.0.0.10 to 8.8.8.8, into a/box";
        shut.ask("a/x", "8.8.8.8", "tcp/443").isBlockedBy(acl);
        shut.with(", sourceDestCheck: false", "")
                .ask("a/x", "8.8.8.8", "tcp/443")
                .isBlockedBy(acl + """

                        forward ENI-004 ENI_SOURCE_DEST_CHECK_RESTRICTION networkInterface a/box @box: a/box checks source and destination, and the packet is neither from nor to it
                        """);
        shut.with("networkAcl: shut", "networkAcl: open")
                .with(
                        "shut: { inbound: [], outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ] }",
                        "open: { default: true }")
                .ask("a/x", "8.8.8.8", "tcp/443")
                .isUndeterminedBecause(
                        "forward APP-001 networkInterface a/box @box: a/box is an appliance on the way; whether it forwards the packet, and unchanged, is outside the model");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A regional NAT gateway stands in no subnet: what comes to it inside its VPC crosses no edge. */
class RegionalNatPeeringTest {
    private static final Scenario REGIONAL = Scenario.topology("""
            topology: regional
            vpcs:
              v: # @v
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { app: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: app } }
                routeTables:
                  app: { routes: [ { to: 0.0.0.0/0, via: nat } ] }
                  nat: # @table
                    routes:
                      - { to: 0.0.0.0/0, via: igw }
                      - { to: 10.1.0.0/16, via: pcx }
                natGateways:
                  nat: { scope: regional, publicIp: 52.0.0.9, privateIp: 10.0.9.9, azs: [us-east-1a], routeTable: nat } # @nat
                interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
              data:
                cidrs: [10.1.0.0/16]
                subnets: { db: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                securityGroups: { db: { inbound: [ { allow: tcp/5432, from: 10.0.9.9/32 } ] } }
                interfaces: { db-1: { subnet: db, ip: 10.1.1.10, securityGroups: [db] } }
            peerings: { pcx: { between: [v, data] } }
            """);

    /** UG:nat-gateway-basics: replies return over the connection without a route, and straight to the gateway. */
    @Test
    void aReplyOverAPeeringComesToTheGatewayItself() {
        REGIONAL.ask("app-1", "db-1", "tcp/5432")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 NAT-005 RTB-001 PCX-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 PCX-007 NAT-015 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** UG:nat-gateway-basics: nothing but replies is for a NAT gateway. */
    @Test
    void noRequestIsForTheGateway() {
        REGIONAL.ask("app-1", "10.0.9.9", "tcp/443")
                .isBlockedBy(
                        "forward NAT-014 natGateway v/nat @nat: v/nat takes replies to what it sent, and no requests");
    }

    /** UG:VPC_Route_Tables: the local route leads to interfaces of the gateway's own VPC, whoever holds the address elsewhere. */
    @Test
    void whatStaysInTheVpcComesToNobodyInAnother() {
        REGIONAL.with("interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }", """
                securityGroups: { app: { inbound: [ { allow: tcp/443, from: 10.0.3.0/24 } ] } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [app] }, web-1: { subnet: web, ip: 10.0.3.10 } }
                  twin:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { az: us-east-1a, cidr: 10.0.1.0/24 } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }""")
                .with("routeTable: app } }", "routeTable: app }, web: { az: us-east-1a, cidr: 10.0.3.0/24 } }")
                .ask("v/web-1", "v/app-1", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007");
    }
}

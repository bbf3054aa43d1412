package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** In appliance mode a flow keeps to one subnet of the attachment, both ways: TGW:transit-gateway-appliance-scenario. */
class ApplianceModeTest {
    private static final Scenario INSPECTED = Scenario.topology("""
            topology: inspected
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1c, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] } }
              b:
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1c, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                interfaces: { y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] } }
              inspection:
                cidrs: [10.9.0.0/16]
                subnets:
                  one: { az: us-east-1a, cidr: 10.9.1.0/24, networkAcl: not-there }
                  two: { az: us-east-1b, cidr: 10.9.2.0/24, networkAcl: not-back }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                networkAcls:
                  not-there: # @not-there
                    inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ]
                    outbound: [ { rule: 100, deny: all, to: 10.2.0.0/16 }, { rule: 110, allow: all, to: 0.0.0.0/0 } ] # @there
                  not-back:
                    inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ]
                    outbound: [ { rule: 100, deny: all, to: 10.1.0.0/16 }, { rule: 110, allow: all, to: 0.0.0.0/0 } ] # @back
            transitGateways:
              tgw:
                attachments:
                  a: { vpc: a, subnets: [w], associate: spokes, propagate: [hub] }
                  b: { vpc: b, subnets: [w], associate: spokes, propagate: [hub] }
                  i: { vpc: inspection, subnets: [one, two], associate: hub, applianceMode: true }
                routeTables: { spokes: { routes: [ { to: 0.0.0.0/0, via: i } ] }, hub: {} }
            """);

    /** By the first subnet it does not get there, by the second not back. */
    @Test
    void bothWaysGoByOneSubnet() {
        INSPECTED.ask("a/x", "b/y", "tcp/443").is("blocked").assumes();
    }

    /** Without it, there by the second and back by the first is a way. */
    @Test
    void otherwiseEachGoesByAny() {
        INSPECTED.with(", applianceMode: true", "").ask("a/x", "b/y", "tcp/443").is("undetermined");
    }

    /** TGW:tgw-vpc-attachments: where the request went out of its own VPC, the reply comes in, whatever the order of the subnets. */
    @Test
    void theReplyComesInWhereTheRequestWentOut() {
        Scenario spoke = Scenario.topology("""
                topology: spoke
                defaults: { region: us-east-1 }
                vpcs:
                  a:
                    cidrs: [10.1.0.0/16]
                    subnets:
                      w: { az: us-east-1a, cidr: 10.1.1.0/24 }
                      one: { az: us-east-1a, cidr: 10.1.2.0/28, networkAcl: free }
                      two: { az: us-east-1b, cidr: 10.1.2.16/28, networkAcl: shut }
                    routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                    networkAcls:
                      free: { inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ], outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 } ] }
                      shut: { inbound: [], outbound: [] } # @shut
                    interfaces: { x: { subnet: w, ip: 10.1.1.10 } }
                  b:
                    cidrs: [10.2.0.0/16]
                    subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                    routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: tgw } ] } }
                    securityGroups: { s: { inbound: [ { allow: all, from: 10.0.0.0/8 } ] } }
                    interfaces: { y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] } }
                transitGateways:
                  tgw:
                    attachments:
                      a: { vpc: a, subnets: [one, two], associate: all, propagate: [all], applianceMode: true }
                      b: { vpc: b, subnets: [w], associate: all, propagate: [all] }
                    routeTables: { all: {} }
                """);
        for (Scenario either : new Scenario[] {spoke, spoke.with("[one, two]", "[two, one]")}) {
            either.ask("a/x", "b/y", "tcp/443").isAllowed().assumes();
            either.with("networkAcl: free", "networkAcl: shut")
                    .ask("a/x", "b/y", "tcp/443")
                    .is("blocked");
        }
    }
}

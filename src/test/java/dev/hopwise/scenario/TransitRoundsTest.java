package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What comes to a transit gateway again: TGW:how-transit-gateways-work, TGW:tgw-vpc-attachments. */
class TransitRoundsTest {
    /** In zone a hub sends everything on to detour, which is in zone b only and sends it back; in zone b hub sends it out. */
    private static final Scenario ROUNDS = Scenario.topology("""
            topology: rounds
            defaults: { region: us-east-1 }
            vpcs:
              app:
                cidrs: [10.1.0.0/16]
                subnets:
                  a: { az: us-east-1a, cidr: 10.1.0.0/24 }
                  b: { az: us-east-1b, cidr: 10.1.1.0/24 }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw } ] }
                interfaces:
                  x: { subnet: a, ip: 10.1.0.10, securityGroups: [default] }
              hub:
                cidrs: [10.2.0.0/16]
                internetGateway: igw
                subnets:
                  a: { az: us-east-1a, cidr: 10.2.0.0/24, routeTable: on }
                  b: { az: us-east-1b, cidr: 10.2.1.0/24, routeTable: out }
                  public: { az: us-east-1b, cidr: 10.2.9.0/24, routeTable: public }
                routeTables:
                  on: { routes: [ { to: 0.0.0.0/0, via: tgw } ] }
                  out: { routes: [ { to: 0.0.0.0/0, via: nat } ] }
                  public: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: 10.1.0.0/16, via: tgw } ] }
                natGateways:
                  nat: { subnet: public, publicIp: 198.51.100.7 }
              detour:
                cidrs: [10.3.0.0/16]
                subnets:
                  b: { az: us-east-1b, cidr: 10.3.1.0/24 }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw } ] }
            transitGateways:
              tgw:
                attachments:
                  to-app: { vpc: app, subnets: [a, b], associate: all, propagate: [all, hub] }
                  to-hub: { vpc: hub, subnets: [a, b], associate: hub } # @to-hub
                  to-detour: { vpc: detour, subnets: [b], associate: all }
                routeTables:
                  all: { routes: [ { to: 0.0.0.0/0, via: to-hub } ] } # @all
                  hub: { routes: [ { to: 0.0.0.0/0, via: to-detour } ] } # @hub
            """);

    /** From another zone the gateway leads into another attachment subnet, and that has a table of its own: no round is like the one before. */
    @Test
    void whatComesBackFromAnotherZoneGoesOn() {
        ROUNDS.ask("app/x", "192.0.2.1", "tcp/443")
                .isAllowed()
                .says("forward TGW-023 transitGatewayAttachment tgw/to-hub @to-hub: hands on to hub, in hub/a")
                .says("forward TGW-023 transitGatewayAttachment tgw/to-hub @to-hub: hands on to hub, in hub/b");
    }

    /** From the same zone it goes where it went before. */
    @Test
    void whatComesBackFromTheSameZoneGoesRound() {
        ROUNDS.with(
                        "b: { az: us-east-1b, cidr: 10.2.1.0/24, routeTable: out }",
                        "b: { az: us-east-1b, cidr: 10.2.1.0/24, routeTable: on }")
                .ask("app/x", "192.0.2.1", "tcp/443")
                .isBlockedBy(
                        "forward TGW-018 transitGatewayRouteTable tgw/all @all: 0.0.0.0/0 to tgw/to-hub sends on what has come in by tgw/to-detour before: the packet goes round in circles");
    }
}

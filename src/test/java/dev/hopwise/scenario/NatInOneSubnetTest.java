package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A NAT gateway where there is no other subnet: UG:nat-gateway-basics. */
class NatInOneSubnetTest {
    private static final Scenario ONE_SUBNET = Scenario.topology("""
            topology: one-subnet
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { s: { cidr: 10.0.0.0/24, routeTable: t } }
                routeTables: { t: { routes: [ { to: 0.0.0.0/0, via: nat } ] } } # @t
                securityGroups: { app: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, securityGroups: [app] } }
                natGateways: { nat: { subnet: s, privateIp: 10.0.0.99, publicIp: 52.0.0.99 } }
            """);

    /** UG:nat-gateway-basics: its subnet needs another way out than itself. */
    @Test
    void aNatGatewayInTheOnlySubnetLeadsToItself() {
        ONE_SUBNET
                .ask("x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward NAT-009 routeTable v/t @t: the routes behind v/nat lead back to it: the packet goes round in circles");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A NAT gateway as the sender (UG:nat-gateway-basics): it asks for nothing of its own. */
class NatSenderTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { s: { cidr: 10.0.0.0/24, routeTable: t } }
                routeTables:
                  t: { routes: [ { to: 0.0.0.0/0, via: nat } ] } # @t
                natGateways: { nat: { subnet: s, publicIp: 52.0.0.1, privateIp: 10.0.0.9 } } # @nat
            """);

    /** Its own table leads back to it: the walk comes to an end there and back. */
    @Test
    void itsTableLeadsBackToIt() {
        SHOP.ask("10.0.0.9", "198.51.100.7", "tcp/443").isBlockedBy("""
                        forward NAT-024 natGateway shop/nat @nat: shop/nat sends on what others ask, and nothing of its own
                        forward NAT-009 routeTable shop/t @t: the routes behind shop/nat lead back to it: the packet goes round in circles""");
    }

    @Test
    void itsTableLeadsOn() {
        SHOP.with("via: nat }", "via: igw }")
                .ask("10.0.0.9", "198.51.100.7", "tcp/443")
                .isBlockedBy("""
                        forward NAT-024 natGateway shop/nat @nat: shop/nat sends on what others ask, and nothing of its own
                        return NAT-023 natGateway shop/nat @nat: shop/nat holds the address that the reply goes to, and sent no request for it""");
    }
}

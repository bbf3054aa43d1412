package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A connection that is routed on one side lacks a way for replies, unless they come back without a route, or by another way. */
class RepliesOverPeeringTest {
    private static final String SHOP = """
            topology: example
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { app: { cidr: 10.0.0.0/24, routeTable: app }, public: { cidr: 10.0.1.0/24, routeTable: public } }
                routeTables:
                  app: { routes: [ { to: 10.1.0.0/16, via: pcx }, { to: 0.0.0.0/0, via: nat } ] }
                  public: { routes: [ { to: 10.1.0.0/16, via: pcx }, { to: 0.0.0.0/0, via: igw } ] }
                natGateways: { nat: { subnet: public, publicIp: 52.0.0.1 } }
                interfaces: { app-1: { subnet: app, ip: 10.0.0.10 } }
              data:
                cidrs: [10.1.0.0/16]
                subnets: { db: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                interfaces: { db-1: { subnet: db, ip: 10.1.0.10 } }
            peerings: { pcx: { between: [shop, data] } }
            """;
    private static final String ONE_SIDED =
            "shop has routes over pcx, and no route table in use of data leads back to those that follow them";

    /** UG:nat-gateway-basics: what a NAT gateway sends over it comes back without a route; what others send does not. */
    @Test
    void aNatGatewayBesideThoseThatGoDirectlyMakesNoDifference() {
        assertEquals(List.of(ONE_SIDED), oneSided(SHOP));
        assertEquals(
                List.of(),
                oneSided(SHOP.replace("app: { routes: [ { to: 10.1.0.0/16, via: pcx }, ", "app: { routes: [ ")));
    }

    @Test
    void repliesMayComeBackByATransitGatewayThatBothAreAttachedTo() {
        String shop = "      shop: { vpc: shop, subnets: [app], associate: all, propagate: [all] }\n";
        String topology = SHOP.replace(
                        "    interfaces: { db-1",
                        "    routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw } ] } }\n    interfaces: { db-1")
                + """
                transitGateways:
                  tgw:
                    attachments:
                      shop: { vpc: shop, subnets: [app], associate: all, propagate: [all] }
                      data: { vpc: data, subnets: [db], associate: all, propagate: [all] }
                    routeTables: { all: {} }
                """;
        assertEquals(List.of(), oneSided(topology));
        assertEquals(List.of(ONE_SIDED), oneSided(topology.replace(shop, "")));
    }

    private static List<String> oneSided(String topology) {
        return Linted.by(Set.of("PCX-107"), topology).stream()
                .map(finding -> finding.message())
                .toList();
    }
}

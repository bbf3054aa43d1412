package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Private IPv6 addresses (RFC 4193) work inside and over peerings, and are nothing on the internet: UG:vpc-ip-addressing. */
class PrivateIpv6Test {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1:2::/56"]
                internetGateway: igw # @igw
                egressOnlyInternetGateway: eigw # @eigw
                subnets:
                  pub: { cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1:2:0::/64", routeTable: public }
                  priv: { cidr: 10.0.1.0/24, ipv6Cidr: "fd00:1:2:1::/64", routeTable: private }
                routeTables:
                  public:
                    main: true
                    routes:
                      - { to: "::/0", via: igw } # @to-igw
                  private:
                    routes:
                      - { to: "::/0", via: eigw } # @to-eigw
                securityGroups:
                  web: { inbound: [ { allow: tcp/443, from: [0.0.0.0/0, "::/0"] } ] } # @web
                interfaces:
                  web-1: { subnet: pub, ip: 10.0.0.10, ipv6: "fd00:1:2:0::10", securityGroups: [web] } # @web-1
                  app: { subnet: priv, ip: 10.0.1.10, ipv6: "fd00:1:2:1::10", securityGroups: [web] } # @app
            """);

    @Test
    void insideTheVpcTheyWork() {
        SHOP.ask("app", "fd00:1:2::10", "tcp/443").isAllowed();
    }

    @Test
    void anInternetGatewaySendsNothingFromThem() {
        SHOP.ask("web-1", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward IGW-012 networkInterface shop/web-1 @web-1: fd00:1:2::10 is a private IPv6 address (RFC 4193); shop/igw sends nothing from it");
    }

    @Test
    void nothingOnTheInternetReachesThem() {
        SHOP.askInIpv6("internet", "web-1", "tcp/443").isBlockedBy("""
                        forward IGW-033 networkInterface shop/web-1 @web-1: fd00:1:2::10 is a private IPv6 address (RFC 4193), so nothing on the internet can reach it
                        return IGW-012 networkInterface shop/web-1 @web-1: fd00:1:2::10 is a private IPv6 address (RFC 4193); shop/igw sends nothing from it
                        """);
    }

    @Test
    void anEgressOnlyGatewaySendsNothingFromThem() {
        SHOP.ask("app", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward EIG-008 networkInterface shop/app @app: fd00:1:2:1::10 is a private IPv6 address (RFC 4193); shop/eigw sends nothing from it");
    }

    @Test
    void anEgressOnlyGatewaySendsNothingToThem() {
        SHOP.ask("app", "fd77::1", "tcp/443")
                .isBlockedBy(
                        "forward EIG-009 egressOnlyInternetGateway shop/eigw @eigw: no host on the internet has fd77::1");
    }
}

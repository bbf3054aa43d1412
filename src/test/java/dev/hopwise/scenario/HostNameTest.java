package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Public host names ({@code dns:}): UG:AmazonDNS-concepts, PEER:vpc-peering-dns. */
class HostNameTest {
    private static final Scenario PAIR = Scenario.topology("""
            topology: pair
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                dnsHostnames: true
                internetGateway: igw
                subnets: { s: { cidr: 10.0.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: 10.1.0.0/16, via: pcx } ] } }
                securityGroups: { web: { inbound: [ { allow: tcp/443, from: 10.0.0.0/8 } ] } } # @web
                interfaces:
                  web-1: { subnet: s, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [web] } # @web-1
                  app-1: { subnet: s, ip: 10.0.0.20, publicIp: 52.0.0.20, securityGroups: [web] }
                  bare: { subnet: s, ip: 10.0.0.30, securityGroups: [web] } # @bare
              data: # @data
                cidrs: [10.1.0.0/16]
                dnsHostnames: true
                internetGateway: igw
                subnets: { s: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: 10.0.0.0/16, via: pcx } ] } }
                securityGroups: { none: {} }
                interfaces:
                  job-1: { subnet: s, ip: 10.1.0.10, publicIp: 52.1.0.10, securityGroups: [none] }
            peerings:
              pcx: { between: [shop, data], dnsResolution: [shop] }
            """);

    private static final String PUBLIC_IS_NOT_ADMITTED =
            "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/web @web: no inbound rule of security group shop/web admits tcp/443 from %s to 10.0.0.10";

    @Test
    void insideTheVpcItMeansThePrivateAddress() {
        PAIR.ask("app-1", "dns:web-1", "tcp/443")
                .isAllowed()
                .isSent("10.0.0.20", "10.0.0.10")
                .says(
                        "forward DNS-014 networkInterface shop/web-1 @web-1: its public host name resolves to the private address, as seen from shop");
    }

    @Test
    void overAPeeringWithDnsResolutionItMeansThePrivateAddress() {
        PAIR.ask("job-1", "dns:web-1", "tcp/443")
                .isAllowed()
                .isSent("10.1.0.10", "10.0.0.10")
                .says(
                        "forward DNS-014 networkInterface shop/web-1 @web-1: its public host name resolves to the private address, as seen from data");
    }

    /** PEER:vpc-peering-basics: VPCs with overlapping blocks cannot be peered, whatever the file says. */
    @Test
    void overAPeeringThatCannotExistItMeansThePublicAddress() {
        PAIR.with("cidrs: [10.1.0.0/16]", "cidrs: [10.1.0.0/16, 10.0.64.0/18]")
                .ask("job-1", "dns:web-1", "tcp/443")
                .isSent("10.1.0.10", "52.0.0.10");
    }

    /** Otherwise the packet leaves by the internet gateway, and comes from a public address. */
    @Test
    void overAPeeringWithoutItMeansThePublicAddress() {
        Scenario[] without = {
            PAIR.with(", dnsResolution: [shop]", ""),
            PAIR.with("dnsResolution: [shop]", "dnsResolution: [data]"),
            PAIR.with("dnsResolution: [shop]", "dnsResolution: [shop], status: pending-acceptance"),
            PAIR.with(
                    "  data: # @data\n    cidrs: [10.1.0.0/16]\n    dnsHostnames: true\n",
                    "  data: # @data\n    cidrs: [10.1.0.0/16]\n"),
        };
        for (Scenario scenario : without) {
            scenario.ask("job-1", "dns:web-1", "tcp/443")
                    .isSent("10.1.0.10", "52.0.0.10")
                    .says(
                            "forward DNS-015 networkInterface shop/web-1 @web-1: its public host name resolves to 52.0.0.10: it means the private address only inside shop and over peering connections with DNS resolution")
                    .isBlockedBy(PUBLIC_IS_NOT_ADMITTED.formatted("52.1.0.10"));
        }
    }

    @Test
    void fromTheInternetItMeansThePublicAddress() {
        PAIR.ask("8.8.8.8", "dns:web-1", "tcp/443")
                .isSent("8.8.8.8", "52.0.0.10")
                .isBlockedBy(PUBLIC_IS_NOT_ADMITTED.formatted("8.8.8.8"));
    }

    @Test
    void anInterfaceWithoutPublicAddressHasNoSuchName() {
        PAIR.ask("app-1", "dns:bare", "tcp/443")
                .isBlockedBy(
                        "forward DNS-016 networkInterface shop/bare @bare: shop/bare has no public address, and so no public host name");
    }

    @Test
    void aVpcWithoutHostNamesGivesNone() {
        PAIR.with(
                        "  shop: # @shop\n    cidrs: [10.0.0.0/16]\n    dnsHostnames: true\n",
                        "  shop: # @shop\n    cidrs: [10.0.0.0/16]\n")
                .ask("app-1", "dns:web-1", "tcp/443")
                .isBlockedBy(
                        "forward DNS-017 vpc shop @shop: shop gives no public host names: it needs dnsSupport and dnsHostnames, and has not both");
    }
}

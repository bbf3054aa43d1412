package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Public host names between VPCs that are peered with a third one, for which the same holds or not: PEER:vpc-peering-dns, UG:AmazonDNS-concepts. */
class HostNameDetailsTest {
    private static final Scenario THREE = Scenario.topology("""
            topology: three
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                dnsHostnames: true # @shop-names
                internetGateway: igw
                subnets: { s: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1::/64" } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: 10.1.0.0/16, via: pcx }, { to: "::/0", via: igw } ] } }
                securityGroups: { web: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  web: { subnet: s, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [web] } # @web
                  more: { subnet: s, ip: 10.0.0.11, securityGroups: [web] } # @more
                  bare: { subnet: s, ip: 10.0.0.30, securityGroups: [web] } # @bare
                  six: { subnet: s, ipv6: "2600:1f18:1::60", securityGroups: [web] } # @six
              data: # @data
                cidrs: [10.1.0.0/16]
                ipv6Cidrs: ["2600:1f18:2::/56"]
                dnsHostnames: true # @data-names
                internetGateway: igw
                subnets: { s: { cidr: 10.1.0.0/24, ipv6Cidr: "2600:1f18:2::/64", dns64: true } }
                natGateways: { nat: { subnet: s, publicIp: 52.1.0.99, privateIp: 10.1.0.99 } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: 10.0.0.0/16, via: pcx }, { to: "64:ff9b::/96", via: nat } ] } }
                interfaces:
                  job: { subnet: s, ip: 10.1.0.10, publicIp: 52.1.0.10 }
                  both: { subnet: s, ip: 10.1.0.20, ipv6: "2600:1f18:2::20", publicIp: 52.1.0.20 } # @both
                  job-six: { subnet: s, ipv6: "2600:1f18:2::60" }
              third:
                cidrs: [10.2.0.0/16]
                dnsHostnames: true
                subnets: { s: { cidr: 10.2.0.0/24 } }
                interfaces: { z: { subnet: s, ip: 10.2.0.10 } }
            peerings:
              pcx: { between: [shop, data], dnsResolution: [shop, data] } # @pcx
              st: { between: [shop, third], dnsResolution: [shop, third] }
              dt: { between: [data, third], dnsResolution: [data, third] }
            vpnGateways: { vgw: { vpc: shop, networks: [hq] } }
            networks: { hq: { cidrs: [203.0.113.0/24] } }
            """);

    /** PEER:vpc-peering-dns: both VPCs need both attributes, and the connection between the two DNS resolution. */
    @Test
    void whatHoldsForTheThirdIsNoHelp() {
        THREE.ask("data/job", "dns:web", "tcp/443").isAllowed().isSent("10.1.0.10", "10.0.0.10");
        Scenario[] without = {
            THREE.with(", dnsResolution: [shop, data] } # @pcx", " } # @pcx"),
            THREE.with("dnsHostnames: true # @data-names", "dnsHostnames: false"),
            THREE.with("dnsHostnames: true # @data-names", "dnsHostnames: true\n    dnsSupport: false"),
            THREE.with("dnsHostnames: true # @shop-names", "dnsHostnames: false"),
            THREE.with("dnsHostnames: true # @shop-names", "dnsHostnames: true\n    dnsSupport: false"),
        };
        for (Scenario scenario : without) {
            scenario.with("from: [ 0.0.0.0/0, \"::/0\" ]", "from: 10.0.0.0/8")
                    .ask("data/job", "dns:web", "tcp/443")
                    .is("blocked")
                    .isSent("10.1.0.10", "52.0.0.10");
            scenario.with("from: [ 0.0.0.0/0, \"::/0\" ]", "from: 10.0.0.0/8")
                    .ask("data/job", "dns:web", "tcp/80")
                    .is("blocked")
                    .isSent("10.1.0.10", "52.0.0.10");
        }
    }

    /** The name is one thing, the interface another: who asks for that asks no name server. */
    @Test
    void anInterfaceIsNoName() {
        THREE.ask("data/both", "shop/web", "tcp/443").isAllowed().assumes();
        THREE.ask("data/both", "dns:web", "tcp/443")
                .isAllowed()
                .assumes(
                        "data/both uses the IPv4 address of the name; DNS64 is on in data/s, so it gets an IPv6 address, too, which goes another way (ask with --ipv6)");
        THREE.ask("data/both", "dns:web", "icmpv6/128")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/web @web: the two ends have no address of the same family, or of that of the protocol")
                .assumes();
    }

    /** Names have IPv4 addresses; a protocol of IPv6 has no use for them, whatever there is of the name. */
    @Test
    void aProtocolOfIpv6HasNoUseForThem() {
        THREE.ask("data/job", "dns:bare", "icmpv6/128")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/bare @bare: the two ends have no address of the same family, or of that of the protocol");
        THREE.with("dnsHostnames: true # @shop-names", "dnsHostnames: false")
                .ask("data/job", "dns:web", "icmpv6/128")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/web @web: the two ends have no address of the same family, or of that of the protocol");
        THREE.ask("data/both", "dns:six", "tcp/443")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/six @six: the two ends have no address of the same family, or of that of the protocol");
    }

    /** UG:nat-gateway-nat64-dns64: of the hosts in one subnet those need DNS64 that have no IPv4 address. */
    @Test
    void whoHasIpv4NeedsNoDns64() {
        THREE.ask("subnet:data/s", "dns:web", "tcp/443").isAllowed().answers("""
                        data/both > dns:web allowed
                        data/job > dns:web allowed
                        data/job-six > dns:web allowed
                        """);
    }

    /** UG:AmazonDNS-concepts: outside AWS it means the public address, by whichever gateway. */
    @Test
    void outsideItMeansThePublicAddress() {
        THREE.ask("hq", "dns:web", "udp/53").isSent("any", "52.0.0.10");
    }

    /** A public address that two interfaces have: the one that is named is told. */
    @Test
    void theNamedOneIsTold() {
        THREE.with("ip: 10.0.0.11,", "ip: 10.0.0.11, publicIp: 52.0.0.10,")
                .with(", dnsResolution: [shop, data] } # @pcx", " } # @pcx")
                .ask("data/job", "dns:web", "tcp/443")
                .isUndeterminedBecause("""
                        forward ENI-003 networkInterface shop/web @web: shop/web has an address that AWS would refuse: another interface has the public address 52.0.0.10 too
                        forward ENI-003 networkInterface shop/more @more: shop/more has an address that AWS would refuse: another interface has the public address 52.0.0.10 too
                        """);
    }
}

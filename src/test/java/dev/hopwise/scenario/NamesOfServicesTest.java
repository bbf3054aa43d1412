package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Names of services as seen from each sender: PL:privatelink-access-aws-services, UG:nat-gateway-nat64-dns64. */
class NamesOfServicesTest {
    private static final Scenario SHOPS = Scenario.topology("""
            topology: shops
            defaults: { region: us-east-1 }
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                dnsHostnames: true
                internetGateway: igw
                subnets:
                  s: { az: us-east-1a, cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1::/64", dns64: true } # @s
                  plain: { az: us-east-1a, cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64" } # @plain
                routeTables: { m: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: igw } ] } }
                interfaces:
                  x: { subnet: s, ip: 10.0.0.10, ipv6: "2600:1f18:1::10", publicIp: 52.0.0.10 } # @x
                  six: { subnet: s, ipv6: "2600:1f18:1::60" }
                  plain: { subnet: plain, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", publicIp: 52.0.1.10 }
                  plain-six: { subnet: plain, ipv6: "2600:1f18:1:1::60" }
                endpoints:
                  s3: { type: interface, service: s3, subnets: { s: 10.0.0.50 }, privateDns: true } # @s3
                  sqs: { type: interface, service: sqs, subnets: { s: 10.0.0.60 }, privateDns: true } # @sqs
              other: # @other
                cidrs: [10.1.0.0/16]
                ipv6Cidrs: ["2600:1f18:2::/56"]
                dnsHostnames: true
                internetGateway: igw
                subnets: { s: { az: us-east-1a, cidr: 10.1.0.0/24, ipv6Cidr: "2600:1f18:2::/64", dns64: true } }
                routeTables: { m: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: igw } ] } }
                interfaces: { y: { subnet: s, ip: 10.1.0.10, ipv6: "2600:1f18:2::10", publicIp: 52.1.0.10 } }
            """);

    private static final String RESTRICTED =
            "the private DNS of shop/s3 is taken to serve shop itself; AWS can restrict it to inbound resolver endpoints";

    /** Of S3 alone, and of its name. */
    @Test
    void thePrivateNameOfS3MayBeForResolversOnly() {
        SHOPS.ask("shop/plain", "service:s3", "tcp/443").isAllowed().assumes(RESTRICTED);
        SHOPS.ask("shop/plain", "service:sqs", "tcp/443").isAllowed().assumes();
        SHOPS.ask("shop/plain", "endpoint:shop/s3", "tcp/443").isAllowed().assumes();
    }

    /** What another VPC has on is no help. */
    @Test
    void privateDnsNeedsTheAttributesOfItsOwnVpc() {
        SHOPS.with("ipv6Cidrs: [\"2600:1f18:1::/56\"]\n    dnsHostnames: true", "ipv6Cidrs: [\"2600:1f18:1::/56\"]")
                .with("sqs, subnets: { s: 10.0.0.60 },", "sqs, subnets: { s: 10.0.0.60 }, securityGroups: [shut],")
                .with("  other: # @other", "    securityGroups: { shut: { inbound: [] } }\n  other: # @other")
                .ask("shop/plain", "service:sqs", "tcp/443")
                .isAllowed()
                .goesBy("DNS-005 ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001");
    }

    /** A name that has IPv6 addresses is asked for by them, DNS64 or not. */
    @Test
    void aNameWithIpv6AddressesNeedsNoDns64() {
        SHOPS.with(
                        "topology: shops",
                        "topology: shops\nprefixLists: { pl-s3: { entries: [52.216.0.0/15, \"2600:1fa0::/28\"] } }")
                .askInIpv6("other/y", "service:s3", "tcp/443")
                .isAllowed()
                .assumes();
    }

    /** Where it is open whether it has some, it hangs on the DNS64 of the sender's own subnet, and on the DNS of its VPC. */
    @Test
    void whetherDns64AnswersHangsOnTheSendersOwnSubnet() {
        String dual =
                "the name of service:kms is taken to be one that has IPv6 addresses; many services have them under a dual-stack name only";
        SHOPS.askInIpv6("shop/plain", "service:kms", "tcp/443").isAllowed().assumes(dual);
        SHOPS.askInIpv6("shop/x", "service:kms", "tcp/443").is("undetermined");
        SHOPS.with("10.0.0.0/16]\n", "10.0.0.0/16]\n    dnsSupport: false\n")
                .askInIpv6("shop/x", "service:kms", "tcp/443")
                .isAllowed()
                .assumes(
                        "shop has dnsSupport off: another DNS server is taken to answer shop/x with what Amazon DNS would",
                        dual);
        SHOPS.with(", dns64: true } # @s", " } # @s")
                .askInIpv6("shop/x", "service:kms", "tcp/443")
                .isAllowed()
                .assumes(dual);
    }

    /** An endpoint with IPv4 addresses only is none for who has IPv6 only, unless DNS64 helps. */
    @Test
    void aPrivateNameWithIpv4AddressesOnlyNeedsDns64() {
        SHOPS.ask("shop/plain-six", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward DNS-023 subnet shop/plain @plain: the name has IPv4 addresses only, shop/plain-six has none, and shop/plain has no DNS64: that needs dns64 of the subnet and dnsSupport of its VPC")
                .assumes();
        SHOPS.with("topology: shops", "topology: shops\nprefixLists: { pl-dynamodb: { entries: [52.94.0.0/22] } }")
                .ask("shop/plain-six", "service:dynamodb", "tcp/443")
                .isBlockedBy(
                        "forward DNS-023 subnet shop/plain @plain: the name has IPv4 addresses only, shop/plain-six has none, and shop/plain has no DNS64: that needs dns64 of the subnet and dnsSupport of its VPC");
        SHOPS.ask("shop/six", "service:sqs", "icmp/8")
                .isBlockedBy(
                        "forward DLV-016 endpoint shop/sqs @sqs: the two ends have no address of the same family, or of that of the protocol")
                .goesBy("DNS-003")
                .assumes();
        SHOPS.ask("shop/x", "service:sqs", "icmpv6/128")
                .isBlockedBy(
                        "forward DLV-016 endpoint shop/sqs @sqs: the two ends have no address of the same family, or of that of the protocol")
                .assumes();
    }

    /** Each of several senders by its own name server. */
    @Test
    void eachSenderHasItsOwnAnswer() {
        SHOPS.ask("10.0.0.0/8", "service:sqs", "tcp/443").is("mixed");
        SHOPS.with(
                        "topology: shops",
                        "topology: shops\nprefixLists: { l: { service: dynamodb, entries: [\"2600:1fa0::/28\"] } }")
                .with("  other: # @other", "  other: # @other\n    region: eu-west-1")
                .ask("2600:1f18::/32", "service:dynamodb", "tcp/443")
                .is("undetermined");
    }
}

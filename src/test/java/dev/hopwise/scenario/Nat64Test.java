package dev.hopwise.scenario;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Hosts with IPv6 only, and servers with IPv4 only: UG:nat-gateway-nat64-dns64. */
class Nat64Test {
    private static final Scenario SIX = Scenario.topology("""
            topology: six
            defaults: { region: us-east-1 }
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw # @igw
                dnsHostnames: true
                subnets:
                  six: { ipv6Cidr: "2600:1f18:1:6::/64", routeTable: six, networkAcl: six, dns64: true } # @subnet-six
                  both: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: six, dns64: true } # @subnet-both
                  plain: { ipv6Cidr: "2600:1f18:1:7::/64", routeTable: six } # @subnet-plain
                  nat: { cidr: 10.0.0.0/24, routeTable: public, networkAcl: nat }
                  db: { cidr: 10.0.2.0/24, routeTable: inside }
                routeTables:
                  six:
                    routes: [ { to: "64:ff9b::/96", via: nat }, { to: 0.0.0.0/0, via: nat } ] # @six
                  public: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: 10.1.0.0/16, via: pcx } ] }
                  inside: {}
                networkAcls:
                  six: # @acl-six
                    inbound:
                      - { rule: 100, allow: all, from: "::/0" }
                    outbound:
                      - { rule: 100, allow: all, to: "::/0" }
                  nat: # @acl-nat
                    inbound:
                      - { rule: 100, allow: all, from: 0.0.0.0/0 }
                      - { rule: 110, allow: all, from: "2600:1f18:1::/56" }
                    outbound:
                      - { rule: 100, allow: all, to: 0.0.0.0/0 }
                      - { rule: 110, allow: all, to: "2600:1f18:1::/56" }
                securityGroups:
                  client: { outbound: [ { allow: tcp/443, to: "64:ff9b::/96" }, { allow: icmpv6, to: "::/0" } ] } # @client
                  narrow: { outbound: [ { allow: tcp/443, to: 0.0.0.0/0 } ] } # @narrow
                  db: { inbound: [ { allow: tcp/443, from: 10.0.0.0/23 }, { allow: icmp, from: 10.0.0.0/24 } ] } # @db
                  refs: { inbound: [ { allow: tcp/443, from: client } ] } # @refs
                natGateways:
                  nat: { subnet: nat, publicIp: 52.0.0.1, privateIp: 10.0.0.100 } # @nat
                interfaces:
                  x: { subnet: six, ipv6: "2600:1f18:1:6::10", securityGroups: [client] } # @x
                  w: { subnet: six, ipv6: "2600:1f18:1:6::11", securityGroups: [narrow] }
                  two: { subnet: both, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10" } # @two
                  p: { subnet: plain, ipv6: "2600:1f18:1:7::10" } # @p
                  y: { subnet: db, ip: 10.0.2.10, securityGroups: [db] } # @y
                  z: { subnet: db, ip: 10.0.2.11, securityGroups: [refs] }
                  web: { subnet: nat, ip: 10.0.0.10, publicIp: 52.0.0.2, securityGroups: [db] } # @web
                endpoints:
                  sqs: { type: interface, service: sqs, subnets: { db: 10.0.2.50 }, securityGroups: [db], privateDns: true } # @sqs
              peer:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                securityGroups: { db: { inbound: [ { allow: tcp/443, from: 10.0.0.0/16 } ] } }
                interfaces: { far: { subnet: s, ip: 10.1.0.10, securityGroups: [db] } }
            peerings:
              pcx: { between: [shop, peer] }
            """);

    /** A host with IPv6 only reaches those on the internet that have IPv4: whoever asks what gets out hears of it. */
    @Test
    void theInternetIsTheHostsWithIpv4AddressesAsWell() {
        SIX.ask("shop/x", "internet", "tcp/443").is("mixed");
        SIX.with("{ to: \"64:ff9b::/96\", via: nat }", "{ to: \"64:ff9b::/96\", via: nat }, { to: \"::/0\", via: igw }")
                .with("to: \"64:ff9b::/96\" }, { allow: icmpv6", "to: \"::/0\" }, { allow: icmpv6")
                .ask("shop/x", "internet", "tcp/443")
                .isAllowed();
        SIX.with("{ to: \"64:ff9b::/96\", via: nat }, ", "")
                .ask("shop/x", "internet", "tcp/443")
                .is("blocked");
        SIX.ask("shop/two", "internet", "tcp/443").isAllowed();
    }

    /** What the table of another subnet leads to a translator is no way for it. */
    @Test
    void theInternetIsPublicIpv6AddressesWhereOthersAreLedToTheTranslator() {
        SIX.with(
                        "plain: { ipv6Cidr: \"2600:1f18:1:7::/64\", routeTable: six }",
                        "plain: { ipv6Cidr: \"2600:1f18:1:7::/64\", routeTable: inside }")
                .with("inside: {}", "inside: { routes: [ { to: \"::/0\", via: igw } ] }")
                .ask("shop/p", "internet", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-005 NET-001");
    }

    /** The last 32 bits of an address in 64:ff9b::/96 are the IPv4 address behind it; replies come back in IPv6. */
    @Test
    void aHostOnTheInternet() {
        SIX.ask("x", "64:ff9b::808:808", "tcp/443")
                .isAllowed()
                .isSent("2600:1f18:1:6::10", "64:ff9b::808:808")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-025 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 SG-005 DLV-008")
                .says(
                        "forward NAT-025 natGateway shop/nat @nat: makes IPv4 of it (NAT64), sends it under its own address and remembers the request");
    }

    /** In another subnet of the VPC: NAT64 serves connections in the VPC, too. The gateway is seen, not the client. */
    @Test
    void aHostInAnotherSubnet() {
        SIX.ask("x", "64:ff9b::a00:20a", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-025 ACL-001 RTB-001 ACL-001 SG-001 DLV-007");
        SIX.ask("x", "64:ff9b::a00:20b", "tcp/443")
                .isBlockedBy(
                        "forward SG-004 SG_REFERENCES_NOT_PRESERVED securityGroup shop/refs @refs: inbound rule 1 of shop/refs (allow tcp/443 from client) names a group, and 10.0.0.100 is not a private address of one of its interfaces");
    }

    /** In a VPC behind a peering connection, which returns replies to the gateway without knowing of the client. */
    @Test
    void aHostInAPeerVpc() {
        SIX.ask("x", "64:ff9b::a01:a", "tcp/443").isAllowed();
        SIX.ask("x", "64:ff9b::a01:b", "tcp/443")
                .isBlockedBy(
                        "forward DLV-010 vpc peer at <peer:>: 10.1.0.11 is in the blocks of peer, and no interface of peer holds it");
    }

    /** ICMPv6 echo becomes ICMP echo, and the answer an ICMPv6 answer. */
    @Test
    void ping() {
        SIX.ask("x", "64:ff9b::a00:20a", "icmpv6/128").isAllowed();
        SIX.ask("x", "64:ff9b::a00:20a", "icmpv6/1")
                .isUndeterminedBecause(
                        "forward NAT-026 natGateway shop/nat @nat: what shop/nat makes of icmpv6/1 on its own is not documented: it translates errors of what it has sent");
        SIX.ask("x", "64:ff9b::a00:20a", "icmpv6/135")
                .isBlockedBy(
                        "forward NAT-006 PROTOCOL_RESTRICTION natGateway shop/nat @nat: shop/nat carries TCP, UDP and ICMP only, not icmpv6/135");
        SIX.ask("x", "64:ff9b::a00:20a", "icmp/8")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/y @y: the two ends have no address of the same family, or of that of the protocol");
    }

    /** Groups and ACLs must let the prefix pass: before the gateway, the packets are of IPv6. */
    @Test
    void filtersSeeIpv6BeforeTheGateway() {
        SIX.ask("w", "64:ff9b::808:808", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/narrow @narrow: no outbound rule of security group shop/narrow admits tcp/443 from 2600:1f18:1:6::11 to 64:ff9b::808:808");
        SIX.with("- { rule: 110, allow: all, from: \"2600:1f18:1::/56\" }", "")
                .ask("x", "64:ff9b::808:808", "tcp/443")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/nat @acl-nat: the last entry (*, deny all inbound that no other entry matches) denies tcp/443 from 2600:1f18:1:6::10 to 64:ff9b::808:808, into shop/nat");
        SIX.with("- { rule: 110, allow: all, to: \"2600:1f18:1::/56\" }", "")
                .ask("x", "64:ff9b::808:808", "tcp/443")
                .isBlockedBy(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/nat @acl-nat: the last entry (*, deny all outbound that no other entry matches) denies tcp/1024-65535 from 64:ff9b::808:808 to 2600:1f18:1:6::10, out of shop/nat");
    }

    /** What comes back to where it was under another address does not go round in circles. */
    @Test
    void pastOneApplianceInBothFamilies() {
        String hangs =
                " APP-001 networkInterface shop/fw @fw: shop/fw is an appliance on the way; whether it forwards the packet, and unchanged, is outside the model";
        SIX.with("{ to: \"64:ff9b::/96\", via: nat }", "{ to: \"64:ff9b::/96\", via: fw }")
                .with(
                        "public: { routes: [ { to: 0.0.0.0/0, via: igw }",
                        "public: { routes: [ { to: 0.0.0.0/0, via: fw }")
                .with(
                        "inside: {}",
                        "inside: { routes: [ { to: \"64:ff9b::/96\", via: nat }, { to: 0.0.0.0/0, via: igw } ] }")
                .with(
                        "interfaces:\n      x:",
                        "interfaces:\n      fw: { subnet: db, ip: 10.0.2.99, publicIp: 52.0.0.9, sourceDestCheck: false, securityGroups: [fw] } # @fw\n      x:")
                .with("refs: {", "fw: { inbound: [ { allow: all, from: [ 0.0.0.0/0, \"::/0\" ] } ] }\n      refs: {")
                .ask("x", "64:ff9b::808:808", "tcp/443")
                .isUndeterminedBecause("forward" + hangs);
    }

    /** Without the route the packets go nowhere: no host on the internet has such an address. */
    @Test
    void withoutItsRoute() {
        SIX.with("{ to: \"64:ff9b::/96\", via: nat }, ", "")
                .ask("x", "64:ff9b::808:808", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/six at <six:>: shop/six has no route to 64:ff9b::808:808");
        SIX.with("{ to: \"64:ff9b::/96\", via: nat }", "{ to: \"::/0\", via: igw }")
                .ask("x", "64:ff9b::808:808", "tcp/443")
                .isBlockedBy(
                        "forward IGW-009 internetGateway shop/igw @igw: no host on the internet has 64:ff9b::808:808");
    }

    /** What stands for an IPv4 address is an IPv6 address all the same: a host with IPv4 only has no use for it. */
    @Test
    void hostsWithIpv4OnlyDoNotReachThePrefix() {
        SIX.ask("web", "64:ff9b::a00:20a", "tcp/443")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/y @y: the two ends have no address of the same family, or of that of the protocol");
        SIX.ask("web", "64:ff9b::a09:909", "tcp/443")
                .isBlockedBy(
                        "forward DLV-013 address 64:ff9b::a09:909 at <topology: six>: the two ends have no address of the same family, or of that of the protocol");
    }

    /** On the internet the prefix leads nowhere, whatever stands behind it. */
    @Test
    void fromTheInternetNothingComesToThePrefix() {
        for (String address : List.of(
                "64:ff9b::a00:20a", "64:ff9b::a00:232", "64:ff9b::a01:a", "64:ff9b::a09:909", "64:ff9b::808:808")) {
            SIX.ask("2001:4860:4860::8888", address, "tcp/443")
                    .isBlockedBy(
                            "forward NET-017 internet internet at <topology: six>: " + address
                                    + " stands for an IPv4 address behind a NAT gateway of the sender's; nothing on the internet is sent there");
        }
    }

    /** An interface without a public address has no public host name: that comes first. */
    @Test
    void namesThatDoNotExist() {
        SIX.ask("p", "dns:y", "tcp/443")
                .isBlockedBy(
                        "forward DNS-016 networkInterface shop/y @y: shop/y has no public address, and so no public host name");
        SIX.with("dnsHostnames: true", "dnsHostnames: false")
                .ask("p", "dns:web", "tcp/443")
                .isBlockedBy(
                        "forward DNS-017 vpc shop @shop: shop gives no public host names: it needs dnsSupport and dnsHostnames, and has not both");
    }

    /** DNS64 answers hosts without IPv4 with such addresses, where a name has none of IPv6. */
    @Test
    void namesByDns64() {
        SIX.ask("x", "dns:web", "tcp/443")
                .isAllowed()
                .isSent("2600:1f18:1:6::10", "64:ff9b::a00:a")
                .goesBy("DNS-022 DNS-014 ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-025 SG-001 DLV-007")
                .says(
                        "forward DNS-022 subnet shop/six @subnet-six: DNS64 of shop/six answers with 64:ff9b::a00:a, which stands for an IPv4 address");
        SIX.ask("x", "service:sqs", "tcp/443")
                .isAllowed()
                .goesBy(
                        "DNS-022 DNS-003 ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-025 ACL-001 RTB-001 ACL-001 SG-001 VPE-010 DLV-007");
    }

    /** With DNS64 off, or no resolver, there is no address to use. */
    @Test
    void namesWithoutDns64() {
        SIX.ask("p", "dns:web", "tcp/443")
                .isBlockedBy(
                        "forward DNS-023 subnet shop/plain @subnet-plain: the name has IPv4 addresses only, shop/p has none, and shop/plain has no DNS64: that needs dns64 of the subnet and dnsSupport of its VPC");
        SIX.with("dnsHostnames: true", "dnsSupport: false")
                .with("cidrs: [10.1.0.0/16]", "cidrs: [10.1.0.0/16]\n    dnsHostnames: true\n    internetGateway: igw")
                .with("ip: 10.1.0.10", "ip: 10.1.0.10, publicIp: 52.1.0.1")
                .ask("x", "dns:far", "tcp/443")
                .isBlockedBy(
                        "forward DNS-023 subnet shop/six @subnet-six: the name has IPv4 addresses only, shop/x has none, and shop/six has no DNS64: that needs dns64 of the subnet and dnsSupport of its VPC");
    }

    /** A host with both families gets both answers. */
    @Test
    void namesForHostsWithBothFamilies() {
        SIX.ask("two", "dns:web", "tcp/443")
                .isAllowed()
                .isSent("10.0.1.10", "10.0.0.10")
                .assumes(
                        "shop/two uses the IPv4 address of the name; DNS64 is on in shop/both, so it gets an IPv6 address, too, which goes another way (ask with --ipv6)");
    }

    /** A host with IPv4 only cannot send to such an address, whatever it stands for. */
    @Test
    void aHostWithIpv4OnlyKnowsNoSuchAddress() {
        SIX.ask("y", "64:ff9b::a00:a", "tcp/443")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/web @web: the two ends have no address of the same family, or of that of the protocol");
        SIX.ask("web", "64:ff9b::808:808", "tcp/443")
                .isBlockedBy(
                        "forward DLV-013 internet internet at <topology: six>: the two ends have no address of the same family, or of that of the protocol");
    }

    /** Whether a service has IPv6 addresses under its name decides whether DNS64 answers. */
    @Test
    void namesOfServicesWhoseAddressesAreNotListed() {
        SIX.ask("x", "service:kms", "tcp/443")
                .is("undetermined")
                .assumes(
                        "service:kms may lead to the public addresses of kms in us-east-1 (blocked) or to the public addresses of kms in us-east-1, behind 64:ff9b::/96 (allowed)",
                        "the name of service:kms is taken to be one that has IPv6 addresses; many services have them under a dual-stack name only");
        SIX.with(
                        "{ to: 0.0.0.0/0, via: nat } ] # @six",
                        "{ to: 0.0.0.0/0, via: nat }, { to: \"::/0\", via: igw } ] # @six")
                .ask("p", "service:kms", "tcp/443")
                .isAllowed()
                .assumes(
                        "the name of service:kms is taken to be one that has IPv6 addresses; many services have them under a dual-stack name only");
    }
}

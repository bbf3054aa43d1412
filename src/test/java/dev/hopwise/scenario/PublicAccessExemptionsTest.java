package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What Block Public Access is not about, of a VPC beside one that blocks: UG:security-vpc-bpa-basics. */
class PublicAccessExemptionsTest {
    private static final Scenario PAIR = Scenario.topology("""
            topology: pair
            defaults: { region: us-east-1 }
            vpcs:
              shut: # @shut
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1::/56"]
                dnsHostnames: true
                blockPublicAccess: block-bidirectional
                internetGateway: igw
                egressOnlyInternetGateway: eigw # @eigw
                subnets:
                  free: { cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1::/64", blockPublicAccess: allow-egress } # @free
                  nat: { cidr: 10.0.1.0/24 }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: eigw } ] } }
                securityGroups: { s: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                natGateways:
                  nat: { subnet: nat, publicIp: 52.0.0.98, privateIp: 10.0.1.98 } # @nat
                  free: { subnet: free, publicIp: 52.0.0.99, privateIp: 10.0.0.99 } # @nat-free
                interfaces:
                  free: { subnet: free, ip: 10.0.0.10, ipv6: "fd00:1::10", publicIp: 52.0.0.10, securityGroups: [s] } # @free-1
              open:
                cidrs: [10.1.0.0/16]
                ipv6Cidrs: ["2600:1f18:2::/56", "fd00:1::/56"]
                internetGateway: igw
                egressOnlyInternetGateway: eigw
                subnets:
                  web: { cidr: 10.1.0.0/24, ipv6Cidr: "2600:1f18:2::/64", blockPublicAccess: allow-bidirectional, dns64: true }
                  out: { cidr: 10.1.1.0/24, blockPublicAccess: allow-egress }
                  six: { cidr: 10.1.2.0/24, ipv6Cidr: "2600:1f18:2:2::/64", routeTable: six }
                  twin: { cidr: 10.1.3.0/24, ipv6Cidr: "fd00:1::/64" }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: igw } ] }
                  six: { routes: [ { to: "::/0", via: eigw } ] }
                securityGroups: { s: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  web: { subnet: web, ip: 10.1.0.10, publicIp: 52.1.0.10, securityGroups: [s] }
                  six-web: { subnet: web, ipv6: "2600:1f18:2::60", securityGroups: [s] } # @six-web
                  out: { subnet: out, ip: 10.1.1.10, publicIp: 52.1.1.10, securityGroups: [s] }
                  six: { subnet: six, ipv6: "2600:1f18:2:2::10", securityGroups: [s] }
                  twin: { subnet: twin, ip: 10.1.3.10, ipv6: "fd00:1::10", securityGroups: [s] }
            """);

    /** Where nothing is blocked, nothing needs to be exempt, and an exclusion for one direction closes no other. */
    @Test
    void withoutItAnExclusionIsOfNoAccount() {
        PAIR.ask("open/web", "8.8.8.8", "tcp/443").isAllowed().goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001");
        PAIR.ask("8.8.8.8", "open/web", "tcp/443").isAllowed().goesBy("IGW-020 ACL-001 SG-001 DLV-007");
        PAIR.ask("8.8.8.8", "open/out", "tcp/443").isAllowed().goesBy("IGW-020 ACL-001 SG-001 DLV-007");
        PAIR.askInIpv6("open/six", "2001:4860:4860::8888", "tcp/443").isAllowed();
    }

    /** UG:nat-gateway-basics: a NAT gateway takes no request anyway. */
    @Test
    void aNatGatewayIsNotTheMatter() {
        PAIR.ask("8.8.8.8", "52.0.0.98", "tcp/443")
                .isBlockedBy(
                        "forward NAT-014 natGateway shut/nat @nat: shut/nat takes replies to what it sent, and no requests");
        PAIR.ask("8.8.8.8", "52.0.0.99", "tcp/443")
                .isBlockedBy(
                        "forward NAT-014 natGateway shut/free @nat-free: shut/free takes replies to what it sent, and no requests");
    }

    /** UG:nat-gateway-nat64-dns64: what no NAT gateway has translated is for nobody on the internet. */
    @Test
    void anAddressOfNat64IsNotTheMatter() {
        PAIR.ask("2001:4860:4860::8888", "64:ff9b::3400:a", "tcp/443")
                .isBlockedBy(
                        "forward NET-017 internet internet at <topology: pair>: 64:ff9b::3400:a stands for an IPv4 address behind a NAT gateway of the sender's; nothing on the internet is sent there");
        PAIR.ask("open/six-web", "dns:shut/free", "tcp/443").isBlockedBy("""
                        forward IGW-009 internetGateway open/igw at <internetGateway: igw>: no host on the internet has 64:ff9b::3400:a
                        return EIG-004 egressOnlyInternetGateway shut/eigw at <routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: eigw } ] } }>: ::/0 to shut/eigw sends the reply out by an egress-only gateway, which saw no request for it
                        """);
    }

    /** UG:vpc-ip-addressing: who has the same private IPv6 address elsewhere is not the matter. */
    @Test
    void aTwinIsNotTheMatter() {
        PAIR.askInIpv6("shut/free", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward EIG-008 networkInterface shut/free @free-1: fd00:1::10 is a private IPv6 address (RFC 4193); shut/eigw sends nothing from it");
    }
}

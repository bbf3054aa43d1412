package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Egress-only internet gateways, public and private addresses: UG:egress-only-internet-gateway, UG:vpc-ip-addressing. */
class EgressOnlyTest {
    private static final Scenario OUT = Scenario.topology("""
            topology: eig
            defaults: { region: us-east-1 }
            vpcs:
              e: # @e
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56", "fd00:1::/56"]
                egressOnlyInternetGateway: eigw # @eigw
                subnets:
                  s: { az: us-east-1a, cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64" }
                  u: { az: us-east-1a, cidr: 10.0.2.0/24, ipv6Cidr: "fd00:1:0:2::/64" }
                routeTables: { main: { main: true, routes: [ { to: "::/0", via: eigw }, { to: 0.0.0.0/0, via: eigw } ] } } # @main
                securityGroups: { s: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  x: { subnet: s, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [s] } # @x
                  u: { subnet: u, ip: 10.0.2.10, ipv6: "fd00:1:0:2::10", securityGroups: [s] } # @u
              f:
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1::/56"]
                egressOnlyInternetGateway: eigw # @f-eigw
                subnets: { u: { az: us-east-1a, cidr: 10.0.2.0/24, ipv6Cidr: "fd00:1:0:2::/64", networkAcl: shut } }
                networkAcls: { shut: { inbound: [], outbound: [] } }
                interfaces:
                  v: { subnet: u, ip: 10.0.2.10, ipv6: "fd00:1:0:2::10" }
            """);

    /** UG:egress-only-internet-gateway: it carries IPv6 only, and lets no request in. */
    @Test
    void theInternetIsToldOneReasonPerFamily() {
        OUT.ask("internet", "x", "tcp/443")
                .isBlockedBy("""
                        forward IGW-027 vpc e @e: e has no internet gateway, so nothing comes in from the internet
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface e/x @x: e/x has no public IPv4 address, so nothing on the internet can reach it
                        return EIG-005 egressOnlyInternetGateway e/eigw @main: 0.0.0.0/0 to e/eigw sends IPv4 to e/eigw, which carries IPv6 only
                        """)
                .goesBy("ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001");
        OUT.askInIpv6("internet", "x", "tcp/443")
                .isBlockedBy("""
                        forward EIG-003 egressOnlyInternetGateway e/eigw @eigw: e/eigw is the only way of the VPC to the IPv6 internet, and lets no request in
                        return EIG-004 egressOnlyInternetGateway e/eigw @main: ::/0 to e/eigw sends the reply out by an egress-only gateway, which saw no request for it
                        """)
                .goesBy("ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001");
    }

    /** UG:vpc-ip-addressing: a private IPv6 address, though another VPC has the same one behind a gateway of its own. */
    @Test
    void aPrivateIpv6AddressIsNotReached() {
        OUT.askInIpv6("internet", "e/u", "tcp/443")
                .isBlockedBy("""
                        forward IGW-033 networkInterface e/u @u: fd00:1:0:2::10 is a private IPv6 address (RFC 4193), so nothing on the internet can reach it
                        forward EIG-003 egressOnlyInternetGateway e/eigw @eigw: e/eigw is the only way of the VPC to the IPv6 internet, and lets no request in
                        return EIG-004 egressOnlyInternetGateway e/eigw @main: ::/0 to e/eigw sends the reply out by an egress-only gateway, which saw no request for it
                        """)
                .goesBy("ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001");
    }

    /** UG:vpc-ip-addressing: nor does it send to the internet. */
    @Test
    void aPrivateIpv6AddressSendsNothing() {
        OUT.askInIpv6("e/u", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy("""
                        forward EIG-008 networkInterface e/u @u: fd00:1:0:2::10 is a private IPv6 address (RFC 4193); e/eigw sends nothing from it
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 NET-001")
                .comesBackBy("EIG-006 ACL-001 SG-005 DLV-008");
    }

    /** UG:vpc-ip-addressing: a private address is nowhere on the internet, whoever asks. */
    @Test
    void noHostOnTheInternetHasAPrivateAddress() {
        OUT.askInIpv6("e/x", "fd00:9::1", "tcp/443").isBlockedBy("""
                        forward EIG-009 egressOnlyInternetGateway e/eigw @eigw: no host on the internet has fd00:9::1
                        """).goesBy("ENI-001 SG-001 ACL-001 RTB-001");
        OUT.askInIpv6("e/u", "fd00:9::1", "tcp/443").isBlockedBy("""
                        forward EIG-009 egressOnlyInternetGateway e/eigw @eigw: no host on the internet has fd00:9::1
                        """).goesBy("ENI-001 SG-001 ACL-001 RTB-001");
    }

    /** UG:egress-only-internet-gateway: requests go out, and their replies come in. */
    @Test
    void requestsInIpv6ReachTheInternet() {
        OUT.askInIpv6("e/x", "2001:4860:4860::8888", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 EIG-001 NET-001")
                .comesBackBy("EIG-006 ACL-001 SG-005 DLV-008");
    }

    /** UG:nat-gateway-nat64-dns64: an address that stands for an IPv4 address is none of the interface, and the gateway is not asked. */
    @Test
    void anAddressThatStandsForItIsNotItsOwn() {
        OUT.ask("2001:4860:4860::8888", "64:ff9b::a00:10a", "tcp/443")
                .isBlockedBy(
                        "forward NET-017 internet internet at <topology: eig>: 64:ff9b::a00:10a stands for an IPv4 address behind a NAT gateway of the sender's; nothing on the internet is sent there");
    }

    /** UG:egress-only-internet-gateway: the internet gateway of another VPC with the same addresses is no way in. */
    @Test
    void theInternetGatewayOfAnotherVpcIsNoWayIn() {
        OUT.with(" # @f-eigw", "\n    internetGateway: igw")
                .askInIpv6("internet", "e/u", "tcp/443")
                .isBlockedBy("""
                        forward IGW-033 networkInterface e/u @u: fd00:1:0:2::10 is a private IPv6 address (RFC 4193), so nothing on the internet can reach it
                        forward EIG-003 egressOnlyInternetGateway e/eigw @eigw: e/eigw is the only way of the VPC to the IPv6 internet, and lets no request in
                        return EIG-004 egressOnlyInternetGateway e/eigw @main: ::/0 to e/eigw sends the reply out by an egress-only gateway, which saw no request for it
                        """);
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** IPv6 and regional NAT gateways: UG:nat-gateways-regional, UG:nat-gateway-nat64-dns64, UG:nat-gateway-troubleshooting. */
class RegionalNat64Test {
    private static final Scenario ZONES = Scenario.topology("""
            topology: zones
            defaults: { region: us-east-1 }
            vpcs:
              v: # @v
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw # @igw
                subnets:
                  in: { az: us-east-1a, cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: wide, dns64: true }
                  out: { az: us-east-1b, cidr: 10.0.2.0/24, ipv6Cidr: "2600:1f18:1:2::/64", routeTable: wide, dns64: true }
                  some: { cidr: 10.0.3.0/24, ipv6Cidr: "2600:1f18:1:3::/64", routeTable: wide, dns64: true }
                  old: { az: us-east-1a, cidr: 10.0.4.0/24, ipv6Cidr: "2600:1f18:1:4::/64", routeTable: down, dns64: true }
                routeTables:
                  wide: { routes: [ { to: "::/0", via: wide }, { to: 0.0.0.0/0, via: wide } ] } # @wide-table
                  down: { routes: [ { to: "::/0", via: down }, { to: 0.0.0.0/0, via: down } ] } # @down-table
                  round: { routes: [ { to: 0.0.0.0/0, via: wide } ] } # @round
                  igw: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @igw-table
                natGateways:
                  wide: { scope: regional, azs: [us-east-1a], publicIp: 52.0.0.9, privateIp: 10.0.9.9, routeTable: igw } # @wide
                  down: { scope: regional, publicIp: 52.0.0.8, privateIp: 10.0.9.8, routeTable: igw, state: failed } # @down
                securityGroups: { s: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  in-1: { subnet: in, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [s] }
                  out-1: { subnet: out, ip: 10.0.2.10, ipv6: "2600:1f18:1:2::10", securityGroups: [s] }
                  some-1: { subnet: some, ip: 10.0.3.10, ipv6: "2600:1f18:1:3::10", securityGroups: [s] }
                  old-1: { subnet: old, ip: 10.0.4.10, ipv6: "2600:1f18:1:4::10", securityGroups: [s] }
                  pub-1: { subnet: in, ip: 10.0.1.20, ipv6: "2600:1f18:1:1::20", publicIp: 52.0.0.20, securityGroups: [s] }
            """);

    private static final String GOOGLE = "64:ff9b::808:808";

    /** UG:nat-gateways-regional: what holds of IPv4 holds of what is translated to it. */
    @Test
    void itTranslatesForTheZonesThatItServes() {
        ZONES.askInIpv6("in-1", GOOGLE, "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 NAT-025 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 NAT-015 RTB-001 ACL-001 SG-005 DLV-008");
        ZONES.askInIpv6("out-1", GOOGLE, "tcp/443")
                .isBlockedBy(
                        "forward NAT-008 REGIONAL_NGW_ROUTE_AZ_RESTRICTION natGateway v/wide @wide: v/wide is not present in the zone that the packet comes from")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 RTB-001 IGW-001 NET-001");
        ZONES.askInIpv6("some-1", GOOGLE, "tcp/443")
                .isUndeterminedBecause(
                        "forward NAT-022 natGateway v/wide @wide: v/wide serves some zones only, and the file does not say which zone the packet comes from")
                .stoppedBy("")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 RTB-001 IGW-001 NET-001");
    }

    /** UG:nat-gateway-troubleshooting: a gateway that failed translates nothing. */
    @Test
    void onlyAnAvailableGatewayTranslates() {
        ZONES.askInIpv6("old-1", GOOGLE, "tcp/443")
                .isBlockedBy("forward NAT-007 BAD_STATE natGateway v/down @down: v/down is not available")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 RTB-001 IGW-001 NET-001");
    }

    /** UG:nat-gateway-nat64-dns64: other IPv6 is not for it, whatever the zone. */
    @Test
    void otherIpv6StopsAtTheRoute() {
        for (String from : new String[] {"out-1", "some-1"}) {
            ZONES.askInIpv6(from, "2001:4860:4860::8888", "tcp/443")
                    .isBlockedBy(
                            "forward NAT-019 natGateway v/wide @wide-table: ::/0 to v/wide sends IPv6 to a NAT gateway, which takes IPv6 for 64:ff9b::/96 only");
        }
    }

    /** UG:nat-gateways-regional: its own table must lead on. */
    @Test
    void aTableThatLeadsBackToItMakesALoop() {
        Scenario round = ZONES.with(
                "azs: [us-east-1a], publicIp: 52.0.0.9, privateIp: 10.0.9.9, routeTable: igw",
                "azs: [us-east-1a, us-east-1c], publicIp: 52.0.0.9, privateIp: 10.0.9.9, routeTable: round");
        String loop =
                "forward NAT-009 routeTable v/round @round: the routes behind v/wide lead back to it: the packet goes round in circles";
        round.ask("in-1", "8.8.8.8", "tcp/443").isBlockedBy(loop);
        round.askInIpv6("in-1", GOOGLE, "tcp/443").isBlockedBy(loop);
        round.ask("in-1", "8.8.8.8", "50")
                .isBlockedBy(
                        "forward NAT-006 PROTOCOL_RESTRICTION natGateway v/wide @wide: v/wide carries TCP, UDP and ICMP only, not protocol 50\n"
                                + loop);
    }

    /** UG:nat-gateway-nat64-dns64: what no NAT gateway takes stops for that, available or not. */
    @Test
    void whatNoGatewayTakesHasOneReason() {
        ZONES.askInIpv6("old-1", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward NAT-019 natGateway v/down @down-table: ::/0 to v/down sends IPv6 to a NAT gateway, which takes IPv6 for 64:ff9b::/96 only");
    }

    /** UG:nat-gateway-nat64-dns64: a host with both families gets both answers in a VPC that has no neighbour, too. */
    @Test
    void aHostWithBothFamiliesGetsBothAnswers() {
        ZONES.with("internetGateway: igw # @igw", "internetGateway: igw # @igw\n    dnsHostnames: true")
                .ask("in-1", "dns:pub-1", "tcp/443")
                .isAllowed()
                .assumes(
                        "v/in-1 uses the IPv4 address of the name; DNS64 is on in v/in, so it gets an IPv6 address, too, which goes another way (ask with --ipv6)");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What is asked of a VPN gateway, and of no other one: VPN:VPNRoutingTypes, UG:route-table-options, VPN:VPN_CloudHub. */
class VpnGatewayBordersTest {
    private static final Scenario BORDERS = Scenario.topology("""
            topology: borders
            defaults: { region: us-east-1 }
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1::/56"]
                subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1::/64" } }
                routeTables:
                  m: { main: true, routes: [ { to: 192.168.0.0/16, via: vgw }, { to: 172.16.0.0/16, via: vgw }, { to: "fd00:99::/48", via: vgw }, { to: "fd00:60::/48", via: tgw } ] } # @m
                securityGroups: { open: { inbound: [ { allow: all, from: [0.0.0.0/0, "::/0"] } ] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, ipv6: "fd00:1::10", securityGroups: [open] } }
              other:
                cidrs: [10.1.0.0/16]
                subnets: { s: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw } ] } }
                interfaces: { y: { subnet: s, ip: 10.1.0.10 } }
            transitGateways:
              tgw:
                attachments:
                  shop: { vpc: shop, subnets: [s], associate: t, propagate: [t] }
                  other: { vpc: other, subnets: [s], associate: t, propagate: [t] }
                  branch: { network: branch, associate: t, propagate: [t] }
                  far: { network: far, associate: t, propagate: [t] }
                routeTables: { t: { routes: [ { to: 192.168.0.0/16, via: shop } ] } }
            vpnGateways:
              vgw: { vpc: shop, networks: [hq, branch], routes: [172.16.0.0/16] } # @vgw
              second: { networks: [lab] }
            networks:
              hq: { cidrs: [192.168.0.0/16, "fd00:99::/48"] }
              branch: { cidrs: ["fd00:60::/48"] }
              far: { cidrs: ["fd00:70::/48"] }
              lab: { cidrs: [172.16.0.0/17] } # @lab
            """);

    /** A static route leads to what is behind the gateway; that the file has such addresses elsewhere is of no account. */
    @Test
    void whatIsBehindAnotherGatewayIsNotBehindThisOne() {
        BORDERS.ask("shop/x", "lab", "tcp/443")
                .isUndeterminedBecause(
                        "forward VGW-010 vpnGateway vgw @vgw: vgw forwards to 172.16.0.0/17 by a static route; the file does not say what is there");
    }

    /** An unattached one is told as that, and of nothing else. */
    @Test
    void whatIsNotAttachedIsAskedForNothingElse() {
        Scenario loose = BORDERS.with("vgw: { vpc: shop, ", "vgw: { ");
        loose.ask("shop/x", "hq", "tcp/443")
                .isBlockedBy(
                        "forward VGW-005 BAD_STATE_ROUTE routeTable shop/m @m: 192.168.0.0/16 to vgw leads to a VPN gateway that is not attached to shop")
                .assumes();
        loose.ask("shop/x", "lab", "tcp/443")
                .isBlockedBy(
                        "forward VGW-005 BAD_STATE_ROUTE routeTable shop/m @m: 172.16.0.0/16 to vgw leads to a VPN gateway that is not attached to shop")
                .assumes();
        loose.askInIpv6("shop/x", "hq", "tcp/443")
                .isBlockedBy(
                        "forward VGW-005 BAD_STATE_ROUTE routeTable shop/m @m: fd00:99::/48 to vgw leads to a VPN gateway that is not attached to shop")
                .assumes();
        loose.ask("other/y", "hq", "tcp/443")
                .isBlockedBy(
                        "forward VGW-005 BAD_STATE_ROUTE routeTable shop/m @m: 192.168.0.0/16 to vgw leads to a VPN gateway that is not attached to shop")
                .assumes();
        BORDERS.with("{ to: 172.16.0.0/16, via: vgw }", "{ to: 172.16.0.0/16, via: second }")
                .ask("shop/x", "lab", "tcp/443")
                .isBlockedBy(
                        "forward VGW-005 BAD_STATE_ROUTE routeTable shop/m @m: 172.16.0.0/16 to second leads to a VPN gateway that is not attached to shop")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001");
    }

    /** Whether IPv6 comes by it is open only where it comes by it. */
    @Test
    void ipv6IsOpenOnlyWhereItComesByTheGateway() {
        BORDERS.ask("branch", "far", "tcp/443").isAllowed().assumes();
        BORDERS.ask("branch", "shop/x", "tcp/443")
                .is("undetermined")
                .assumes(
                        "AWS or the far side may lead to shop/x through tgw/branch (allowed) or through vgw (undetermined)",
                        "vgw carries IPv6 over Direct Connect and not over a VPN; the file does not say which it is");
    }

    /** VPN:VPN_CloudHub: two sites behind the only gateway there is. */
    @Test
    void twoSitesBehindTheOnlyGateway() {
        Scenario.topology("""
                topology: sites
                vpcs: { v: { cidrs: [10.0.0.0/16] } }
                vpnGateways: { vgw: { vpc: v, networks: [hq, branch] } } # @vgw
                networks: { hq: { cidrs: [10.250.0.0/24] }, branch: { cidrs: [10.251.0.0/24] } }
                """)
                .ask("hq", "branch", "tcp/443")
                .isUndeterminedBecause(
                        "forward VGW-016 vpnGateway vgw @vgw: vgw leads from hq to 10.251.0.0/24 only if both sites announce their blocks by BGP (VPN CloudHub); the file does not say that");
    }
}

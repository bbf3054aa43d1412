package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Which gateways a network outside AWS has, and where they lead: VPN:VPNRoutingTypes, VPN:VPN_CloudHub. */
class UplinksTest {
    private static final Scenario BRANCH = Scenario.topology("""
            topology: branch
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { s: { cidr: 10.0.0.0/24, routeTable: t } }
                routeTables: { t: { routes: [ { to: 0.0.0.0/0, via: igw } ] } } # @t
                securityGroups: { app: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [app] } }
            vpnGateways: { vgw: { vpc: v, networks: [branch] } }
            networks: { branch: { cidrs: [45.60.7.0/24] } }
            """);

    /** VPN:VPNRoutingTypes: from public addresses both addresses of an interface may be meant, also of the only one that has both. */
    @Test
    void theOnlyInterfaceWithAPublicAddressHasAPrivateOneToo() {
        BRANCH.ask("branch", "x", "tcp/443")
                .is("undetermined")
                .assumes("v/x may lead to 52.0.0.10 (allowed) or to 10.0.0.10 (blocked)");
    }

    private static final Scenario SITES = Scenario.topology("""
            topology: sites
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                subnets: { s: { cidr: 10.0.0.0/24 } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10 } }
              w:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                interfaces: { y: { subnet: s, ip: 10.1.0.10 } }
            vpnGateways:
              vgw: { vpc: v, networks: [hq, lab] } # @vgw
              far: { vpc: w, networks: [depot] } # @far
            networks: { hq: { cidrs: [10.250.0.0/24] }, lab: { cidrs: [10.251.0.0/24] }, depot: { cidrs: [10.252.0.0/24] } }
            """);

    /** VPN:VPN_CloudHub: from site to site behind one gateway, if both announce their blocks. */
    @Test
    void sitesBehindOneGatewayMayReachEachOther() {
        SITES.ask("hq", "lab", "tcp/443")
                .isUndeterminedBecause(
                        "forward VGW-016 vpnGateway vgw @vgw: vgw leads from hq to 10.251.0.0/24 only if both sites announce their blocks by BGP (VPN CloudHub); the file does not say that");
    }

    /** VPN:VPN_CloudHub: a gateway knows nothing of what is behind another one. */
    @Test
    void sitesBehindTwoGatewaysDoNot() {
        SITES.ask("hq", "depot", "tcp/443")
                .isBlockedBy(
                        "forward VGW-014 VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS vpnGateway vgw @vgw: vgw delivers to addresses of v only, not to 10.252.0.0/24: it is no way to the gateways, peers and endpoints of v");
    }

    private static final Scenario EGRESS = Scenario.topology("""
            topology: egress
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: igw # @igw
                subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: t } }
                routeTables: { t: { routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10 } }
            transitGateways:
              tgw:
                attachments:
                  v: { vpc: v, subnets: [s], associate: all, propagate: [all] }
                  hq: { network: hq, associate: all, propagate: [all] }
                routeTables: { all: { routes: [ { to: 0.0.0.0/0, via: v } ] } }
            networks: { hq: { cidrs: [10.250.0.0/24] } }
            """);

    /** TGW:tgw-nacls: the attachment hands on into its subnet, also where that is the only one, and by that subnet's table. */
    @Test
    void theOnlySubnetOfAVpcIsThatOfItsAttachment() {
        EGRESS.ask("hq", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-016 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS internetGateway v/igw @igw: 10.250.0.0/24 is no address of an interface of v, so v/igw drops it");
    }
}

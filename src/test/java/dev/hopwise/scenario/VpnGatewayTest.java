package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** VPN gateways: VPN:vpn-route-priority, VPN:VPNRoutingTypes, UG:route-table-options. */
class VpnGatewayTest {
    private static final Scenario HYBRID = Scenario.topology("""
            topology: hybrid
            defaults: { region: us-east-1 }
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: [2600:1f18:0:a00::/56]
                internetGateway: igw
                subnets:
                  app: { az: us-east-1a, cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:0:a01::/64", routeTable: app, networkAcl: app }
                  pub: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: pub }
                routeTables:
                  app: { propagate: [vgw], routes: [ { to: 0.0.0.0/0, via: nat } ] } # @app-table
                  pub: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: 192.168.0.0/16, via: vgw } ] } # @pub-table
                networkAcls:
                  app: # @acl
                    inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 }, { rule: 110, allow: all, from: "::/0" } ]
                    outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 }, { rule: 110, allow: all, to: "::/0" } ]
                securityGroups:
                  open: { inbound: [ { allow: all, from: [0.0.0.0/0, "::/0"] } ] }
                  shut: {} # @shut
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:0:a01::10", securityGroups: [open] }
                  pub-1: { subnet: pub, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [open] } # @pub-1
                  shut-1: { subnet: app, ip: 10.0.1.11, securityGroups: [shut] }
                natGateways:
                  nat: { subnet: pub, publicIp: 52.0.0.9, privateIp: 10.0.0.9 } # @nat
                endpoints:
                  s3: { type: gateway, service: s3, routeTables: [app, pub] }
                  sqs: { type: interface, service: sqs, subnets: { app: 10.0.1.20 }, securityGroups: [open] }
              other:
                cidrs: [10.1.0.0/16]
                subnets: { one: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: pcx } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces: { y: { subnet: one, ip: 10.1.0.10, securityGroups: [open] } }
            peerings: { pcx: { between: [shop, other] } } # @pcx
            vpnGateways:
              vgw: { vpc: shop, networks: [hq], routes: [172.16.0.0/16] } # @vgw
            networks:
              hq: { cidrs: [192.168.0.0/16] } # @hq
            """);

    /** VPN:VPNRoutingTypes: there by a propagated route, and back from the network. */
    @Test
    void theVpcReachesTheNetworkByAPropagatedRoute() {
        HYBRID.ask("app-1", "hq", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 VGW-004 NET-012")
                .comesBackBy("VGW-011 ACL-001 SG-005 DLV-008")
                .says("forward VGW-004 vpnGateway vgw @vgw: knows 192.168.0.0/16, and forwards to it");
    }

    /** VPN:VPNRoutingTypes: from the network by the local routes of the VPC, and back by a propagated or static route. */
    @Test
    void theNetworkReachesTheVpc() {
        HYBRID.ask("hq", "app-1", "tcp/443")
                .isAllowed()
                .goesBy("VGW-011 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 VGW-004 NET-013");
        HYBRID.ask("192.168.7.7", "pub-1", "tcp/443").isAllowed().isSent("192.168.7.7", "10.0.0.10");
    }

    /** UG:route-table-options: without propagation or a static route the reply finds no way. */
    @Test
    void theReplyNeedsARouteToTheGateway() {
        HYBRID.with("propagate: [vgw], routes: [ { to: 0.0.0.0/0, via: nat } ]", "routes: []")
                .ask("hq", "app-1", "tcp/443")
                .isBlockedBy(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/app @app-table: shop/app has no route to 192.168.0.0/16");
    }

    /** Groups and ACLs are asked like anywhere. */
    @Test
    void filtersAreAsked() {
        HYBRID.ask("hq", "shut-1", "tcp/443")
                .isBlockedBy(
                        "forward SG-003 SG_HAS_NO_RULES securityGroup shop/shut @shut: security group shop/shut has no inbound rule at all");
        HYBRID.with(
                        "inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 },",
                        "inbound: [ { rule: 100, allow: all, from: 10.0.0.0/8 },")
                .ask("hq", "app-1", "tcp/443")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @acl: the last entry (*, deny all inbound that no other entry matches) denies tcp/443 from 192.168.0.0/16 to 10.0.1.10, into shop/app");
    }

    /** VPN:vpn-route-priority: it forwards only to prefixes that it knows, whatever routes lead to it. */
    @Test
    void itForwardsOnlyToWhatItKnows() {
        HYBRID.with("{ to: 0.0.0.0/0, via: nat }", "{ to: 0.0.0.0/0, via: vgw }")
                .ask("app-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward VGW-006 vpnGateway vgw @vgw: vgw does not know 8.8.8.8: it forwards only to the blocks of its networks and to its static routes");
    }

    /** VPN:VPNRoutingTypes: a static route of the gateway leads on; what is there is for the file to say. */
    @Test
    void aStaticRouteWithoutANetworkIsNotGuessed() {
        HYBRID.ask("app-1", "172.16.0.1", "tcp/443")
                .isUndeterminedBecause(
                        "forward VGW-010 vpnGateway vgw @vgw: vgw forwards to 172.16.0.1 by a static route; the file does not say what is there");
    }

    /** A route to a gateway of another VPC, or of none. */
    @Test
    void aRouteToAGatewayThatIsNotAttachedLeadsNowhere() {
        HYBRID.with("vgw: { vpc: shop, ", "vgw: { ")
                .ask("app-1", "hq", "tcp/443")
                .isBlockedBy(
                        "forward VGW-005 BAD_STATE_ROUTE routeTable shop/app @app-table: 192.168.0.0/16 to vgw leads to a VPN gateway that is not attached to shop");
        HYBRID.with("vgw: { vpc: shop, ", "vgw: { ")
                .ask("hq", "shut-1", "tcp/443")
                .isBlockedBy("""
                        forward VGW-015 BAD_STATE_ATTACHMENT vpnGateway vgw @vgw: vgw is attached to no VPC, so nothing comes in by it
                        forward SG-003 SG_HAS_NO_RULES securityGroup shop/shut @shut: security group shop/shut has no inbound rule at all
                        return VGW-005 BAD_STATE_ROUTE routeTable shop/app @app-table: 192.168.0.0/16 to vgw leads to a VPN gateway that is not attached to shop
                        """);
    }

    /** PEER:vpc-peering-basics, UG:nat-gateway-basics, PL:vpc-endpoints-s3: no transit to the internet, a NAT gateway, a peer, a gateway endpoint. */
    @Test
    void itIsNoWayThroughTheVpc() {
        HYBRID.ask("hq", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward VGW-014 VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS vpnGateway vgw @vgw: vgw delivers to addresses of shop only, not to 8.8.8.8: it is no way to the gateways, peers and endpoints of shop");
        HYBRID.ask("hq", "service:s3", "tcp/443").is("blocked");
        HYBRID.ask("hq", "other/y", "udp/53").isBlockedBy("""
                        forward VGW-014 VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS vpnGateway vgw @vgw: vgw delivers to addresses of shop only, not to 10.1.0.10: it is no way to the gateways, peers and endpoints of shop
                        return PCX-010 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx @pcx: pcx delivers only to addresses of shop, not to 192.168.0.0/16: the gateways of shop serve nobody over a peering connection
                        """);
        HYBRID.ask("other/y", "hq", "tcp/443")
                .isBlockedBy(
                        "forward PCX-010 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx @pcx: pcx delivers only to addresses of shop, not to 192.168.0.0/16: the gateways of shop serve nobody over a peering connection");
        HYBRID.ask("hq", "10.0.0.9", "tcp/443")
                .isBlockedBy(
                        "forward NAT-014 natGateway shop/nat @nat: shop/nat takes replies to what it sent, and no requests");
    }

    /** S3:privatelink-interface-endpoints: an interface endpoint is reached from outside like any interface. */
    @Test
    void anInterfaceEndpointIsReachedFromTheNetwork() {
        HYBRID.ask("hq", "endpoint:shop/sqs", "tcp/443").isAllowed();
    }

    /** An address of the VPC that nothing holds. */
    @Test
    void anAddressThatNothingHoldsIsBlocked() {
        HYBRID.ask("hq", "10.0.1.99", "tcp/443")
                .isBlockedBy(
                        "forward DLV-010 vpc shop @shop: 10.0.1.99 is in the blocks of shop, and no interface of shop holds it");
    }

    /** UG:nat-gateway-scenarios: a private NAT gateway sends on to a VPN gateway. */
    @Test
    void aPrivateNatGatewaySendsOnToIt() {
        HYBRID.with("publicIp: 52.0.0.9, privateIp: 10.0.0.9", "connectivity: private, privateIp: 10.0.0.9")
                .with("propagate: [vgw], routes", "routes")
                .ask("app-1", "hq", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-005 ACL-001 RTB-001 VGW-004 NET-012")
                .comesBackBy("VGW-011 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** RA:explanation-codes: it takes nothing that a transit gateway brings into its VPC. */
    @Test
    void whatATransitGatewayBringsItDoesNotTake() {
        HYBRID.with("vpnGateways:", """
                transitGateways:
                  tgw:
                    attachments:
                      to-shop: { vpc: shop, subnets: [pub], associate: t, propagate: [t] }
                      to-other: { vpc: other, subnets: [one], associate: t, propagate: [t] }
                    routeTables: { t: { routes: [ { to: 192.168.0.0/16, via: to-shop } ] } }
                vpnGateways:""")
                .with("{ to: 0.0.0.0/0, via: pcx }", "{ to: 0.0.0.0/0, via: tgw }")
                .ask("other/y", "hq", "tcp/443")
                .isBlockedBy(
                        "forward VGW-007 VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS vpnGateway vgw @vgw: vgw takes only what interfaces of shop send, and 10.1.0.10 is none of their addresses");
    }

    /** UG:route-table-options: IPv6 comes over Direct Connect and not over a VPN, and the file does not say which it is. */
    @Test
    void ipv6IsNotGuessed() {
        Scenario six =
                HYBRID.with("hq: { cidrs: [192.168.0.0/16] }", "hq: { cidrs: [192.168.0.0/16, \"2001:db8::/32\"] }");
        six.askInIpv6("app-1", "hq", "tcp/443").isUndeterminedBecause("""
                        forward VGW-008 vpnGateway vgw @vgw: vgw carries IPv6 over Direct Connect and not over a VPN; the file does not say which it is
                        return VGW-013 vpnGateway vgw @vgw: vgw carries IPv6 over Direct Connect and not over a VPN; the file does not say which it is
                        """);
        six.askInIpv6("hq", "app-1", "tcp/443").is("undetermined");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Networks outside AWS behind a transit gateway, behind several gateways, and with public addresses. */
class NetworksTest {
    private static final Scenario SITES = Scenario.topology("""
            topology: sites
            defaults: { region: us-east-1 }
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { app: { az: us-east-1a, cidr: 10.0.0.0/24 } }
                routeTables:
                  main: # @a-table
                    main: true
                    routes: [ { to: 10.50.0.0/16, via: tgw }, { to: 10.60.0.0/16, via: vgw-a }, { to: 203.0.113.0/24, via: vgw-a }, { to: 0.0.0.0/0, via: igw } ]
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  x: { subnet: app, ip: 10.0.0.10, securityGroups: [open] } # @x
                  pub: { subnet: app, ip: 10.0.0.11, publicIp: 52.0.0.11, securityGroups: [open] }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { db: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: vgw-b } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces: { y: { subnet: db, ip: 10.1.0.10, securityGroups: [open] } }
            transitGateways:
              tgw: # @tgw
                attachments:
                  to-a: { vpc: a, subnets: [app], associate: t, propagate: [t] }
                  to-hq: { network: hq, associate: t, propagate: [t] } # @to-hq
                  to-lab: { network: lab, associate: t, propagate: [t] } # @to-lab
                routeTables: { t: {} } # @t
            vpnGateways:
              vgw-a: { vpc: a, networks: [branch, depot] } # @vgw-a
              vgw-b: { vpc: b, networks: [branch] } # @vgw-b
            networks:
              hq: { cidrs: [10.50.0.0/16] } # @hq
              lab: { cidrs: [10.51.0.0/16] }
              branch: { cidrs: [10.60.0.0/16, 203.0.113.0/24] } # @branch
              depot: { cidrs: [10.61.0.0/16] }
            """);

    /** TGW:how-transit-gateways-work: a VPN attachment is associated and propagated like a VPC's. */
    @Test
    void aNetworkBehindATransitGateway() {
        SITES.ask("a/x", "hq", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 NET-012")
                .comesBackBy("TGW-019 TGW-012 TGW-023 SG-005 DLV-008");
        SITES.ask("hq", "a/x", "tcp/443").isAllowed();
        SITES.ask("hq", "lab", "tcp/443").isAllowed();
    }

    /** Its association and propagation, each of its own need. */
    @Test
    void aNetworkNeedsAssociationAndPropagation() {
        SITES.with("to-hq: { network: hq, associate: t, propagate: [t] }", "to-hq: { network: hq, propagate: [t] }")
                .ask("hq", "a/x", "tcp/443")
                .isBlockedBy(
                        "forward TGW-011 TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION transitGatewayAttachment tgw/to-hq @to-hq: tgw/to-hq is associated with no route table, so what comes from it goes no further");
        SITES.with("to-hq: { network: hq, associate: t, propagate: [t] }", "to-hq: { network: hq, associate: t }")
                .ask("hq", "a/x", "tcp/443")
                .isBlockedBy(
                        "return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/t @t: tgw/t has no route to 10.50.0.0/16, neither a static one nor a propagated one");
        SITES.with(
                        "to-a: { vpc: a, subnets: [app], associate: t, propagate: [t] }",
                        "to-a: { vpc: a, subnets: [app], associate: t }")
                .ask("hq", "a/x", "tcp/443")
                .isBlockedBy(
                        "forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/t @t: tgw/t has no route to 10.0.0.10, neither a static one nor a propagated one");
    }

    /** VPN:VPNRoutingTypes: of two VPN gateways only that of the receiver's VPC leads there. */
    @Test
    void aNetworkBehindTheGatewaysOfTwoVpcsReachesEachByItsOwn() {
        SITES.ask("10.60.0.7", "a/x", "tcp/443").isAllowed();
        SITES.ask("10.60.0.7", "b/y", "tcp/443").isAllowed();
        SITES.ask("b/y", "10.60.0.7", "tcp/443").isAllowed();
        SITES.ask("a/x", "b/y", "tcp/443").is("blocked");
    }

    /** Where two gateways lead there, both are walked. */
    @Test
    void aNetworkBehindTwoGatewaysThatLeadThereIsWalkedByBoth() {
        Scenario both = SITES.with(
                "to-lab: {",
                "to-branch: { network: branch, associate: t, propagate: [t] } # @to-branch\n      to-lab: {");
        both.ask("10.60.0.7", "a/x", "tcp/443").isAllowed();
        both.with(
                        "to-branch: { network: branch, associate: t, propagate: [t] }",
                        "to-branch: { network: branch, associate: t, propagate: [t], state: failed }")
                .ask("10.60.0.7", "a/x", "tcp/443")
                .isAllowed();
        both.with(
                        "subnets: { app: { az: us-east-1a, cidr: 10.0.0.0/24 } }",
                        "subnets: { app: { az: us-east-1a, cidr: 10.0.0.0/24 }, att: { az: us-east-1a, cidr: 10.0.9.0/28, networkAcl: shut } }")
                .with("    internetGateway: igw\n", "    internetGateway: igw\n    networkAcls: { shut: {} }\n")
                .with("to-a: { vpc: a, subnets: [app]", "to-a: { vpc: a, subnets: [att]")
                .ask("10.60.0.7", "a/x", "udp/53")
                .is("undetermined")
                .assumes(
                        "AWS or the far side may lead to a/x through tgw/to-branch (blocked) or through vgw-a (allowed)");
    }

    /** VPN:VPN_CloudHub: two sites behind one VPN gateway. */
    @Test
    void twoSitesBehindOneVpnGatewayAreNotGuessed() {
        SITES.ask("10.60.0.7", "depot", "tcp/443")
                .is("undetermined")
                .assumes(
                        "vgw-a leads from branch to 10.61.0.0/16 only if both sites announce their blocks by BGP (VPN CloudHub); the file does not say that");
    }

    /** A public address of a connected network: to a private address by its gateway, to a public one by the internet. */
    @Test
    void aPublicAddressOfAConnectedNetworkComesByEither() {
        SITES.ask("203.0.113.5", "a/x", "tcp/443").isAllowed();
        SITES.ask("203.0.113.5", "52.0.0.11", "tcp/443")
                .isBlockedBy(
                        "return NET-016 network branch @branch: the reply comes to branch from 10.0.0.11, but the request was sent to a public address, by an internet gateway");
        SITES.with("{ to: 203.0.113.0/24, via: vgw-a }, ", "")
                .ask("203.0.113.5", "52.0.0.11", "tcp/443")
                .isAllowed();
    }

    /** The file does not say in which of them it is, whatever their order. */
    @Test
    void anAddressOfTwoNetworksIsAmbiguous() {
        Scenario twice = SITES.with("lab: { cidrs: [10.51.0.0/16] }", "lab: { cidrs: [10.51.0.0/16, 10.50.0.0/24] }");
        twice.refuses(
                "10.50.0.7", "a/x", "tcp/443", "10.50.0.7 may be in network hq or lab; write the one that is meant");
        twice.refuses(
                "a/x", "10.50.0.7", "tcp/443", "10.50.0.7 may be in network hq or lab; write the one that is meant");
    }

    /** Nothing on the internet is sent to a private address. */
    @Test
    void thePrivateAddressesOfANetworkAreNotOnTheInternet() {
        SITES.ask("internet", "hq", "tcp/443")
                .isBlockedBy(
                        "forward NET-020 network hq @hq: 10.50.0.0/16 is a private address of hq, so nothing on the internet can reach it");
        SITES.ask("198.51.100.7", "10.60.0.7", "tcp/443")
                .isBlockedBy(
                        "forward NET-020 network branch @branch: 10.60.0.7 is a private address of branch, so nothing on the internet can reach it");
        SITES.ask("198.51.100.7", "203.0.113.5", "tcp/443").isAllowed().goesBy("NET-019");
        SITES.ask("internet", "branch", "tcp/443").is("mixed");
    }

    /** What comes back to a private address is not told as sent to one. */
    @Test
    void aReplyToAPrivateAddressIsNoRequest() {
        SITES.with("  depot: {", "  web: { cidrs: [198.51.100.0/24] }\n  depot: {")
                .ask("a/x", "198.51.100.7", "tcp/443")
                .isBlockedBy(
                        "forward IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface a/x @x: a/x has no public IPv4 address, so a/igw drops what it sends");
    }

    /** One that no gateway of the network leads to. */
    @Test
    void whereNoGatewayLeadsEachSaysWhy() {
        SITES.ask("branch", "10.77.0.1", "tcp/443").isBlockedBy("""
                        forward VGW-014 VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS vpnGateway vgw-a @vgw-a: vgw-a delivers to addresses of a only, not to 10.77.0.1: it is no way to the gateways, peers and endpoints of a
                        forward VGW-014 VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS vpnGateway vgw-b @vgw-b: vgw-b delivers to addresses of b only, not to 10.77.0.1: it is no way to the gateways, peers and endpoints of b
                        """);
        SITES.ask("hq", "10.77.0.1", "tcp/443")
                .isBlockedBy(
                        "forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/t @t: tgw/t has no route to 10.77.0.1, neither a static one nor a propagated one");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A network outside AWS leaves by those of its own gateways that lead there, and by no others: VPN:VPNRoutingTypes, TGW:how-transit-gateways-work. */
class NetworkWaysTest {
    private static final Scenario WAYS = Scenario.topology("""
            topology: ways
            defaults: { region: us-east-1 }
            vpcs:
              a: # @a
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1::/56"]
                internetGateway: igw
                subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1::/64" } }
                routeTables: { m: { main: true, routes: [ { to: 10.50.0.0/16, via: tgw }, { to: 203.0.113.0/24, via: tgw }, { to: "fd00:50::/48", via: tgw } ] } } # @a-table
                securityGroups: { open: { inbound: [ { allow: all, from: [0.0.0.0/0, "::/0"] } ] } }
                interfaces:
                  x: { subnet: s, ip: 10.0.0.10, ipv6: "fd00:1::10", publicIp: 52.0.0.10, securityGroups: [open] }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { s: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                interfaces: { y: { subnet: s, ip: 10.1.0.10 } }
            transitGateways:
              tgw:
                attachments:
                  a: { vpc: a, subnets: [s], associate: t, propagate: [t] }
                  hq: { network: hq, associate: t, propagate: [t] } # @hq
                  lab: { network: lab, associate: t, propagate: [t] }
                routeTables: { t: {} } # @t
              second:
                attachments:
                  a: { vpc: a, subnets: [s], propagate: [rest] }
                  b: { vpc: b, subnets: [s], associate: rest, propagate: [hq, rest] }
                  hq: { network: hq, associate: hq, propagate: [rest] }
                routeTables: { hq: {}, rest: {} } # @second
            vpnGateways:
              vgw: { vpc: a, networks: [branch, depot] } # @vgw
              idle: { networks: [hq] } # @idle
            networks:
              hq: { cidrs: [10.50.0.0/16, 203.0.113.0/24, "fd00:50::/48"] } # @net-hq
              lab: { cidrs: [10.51.0.0/16] } # @net-lab
              branch: { cidrs: [10.60.0.0/16, "fd00:60::/48"] }
              depot: { cidrs: [10.61.0.0/16] }
              spare: { cidrs: [10.70.0.0/16, 198.51.100.0/24] } # @spare
            """);

    /** Its attachment's table must lead there; another table of the same gateway is no help. */
    @Test
    void byTheGatewayThatLeadsThere() {
        WAYS.ask("10.50.0.7", "a/x", "tcp/443").isAllowed().assumes();
        WAYS.ask("10.50.0.7", "b/y", "icmp/0").is("blocked").assumes();
        WAYS.with("hq: {}, rest", "hq: { routes: [ { to: 10.0.0.0/16, blackhole: true } ] }, rest")
                .ask("10.50.0.7", "a/x", "tcp/443")
                .isAllowed()
                .assumes();
        WAYS.ask("10.51.0.7", "a/x", "tcp/443").is("blocked");
    }

    /** A route that may lead there makes a way only for the network that it is for, by an attachment that is there. */
    @Test
    void aRouteOfAnotherTableLeadsItNowhere() {
        Scenario open = WAYS.with(
                        "hq: {}, rest: {}", "hq: {}, rest: { routes: [ { to: pl-1, via: a }, { to: pl-2, via: b } ] }")
                .with(
                        "networks:\n  hq",
                        "prefixLists: { pl-1: { entries: [10.0.0.0/16] }, pl-2: { entries: [10.0.0.0/16] } }\nnetworks:\n  hq");
        open.ask("10.50.0.7", "a/x", "tcp/443").isAllowed().assumes();
        open.with("associate: hq, propagate: [rest] }", "associate: rest, propagate: [rest], state: failed }")
                .ask("10.50.0.7", "a/x", "tcp/443")
                .isAllowed()
                .assumes();
        open.with("associate: hq, propagate: [rest] }", "associate: rest, propagate: [rest] }")
                .ask("10.50.0.7", "a/x", "tcp/443")
                .is("undetermined");
    }

    /** Not by the gateways of other networks. */
    @Test
    void notByTheGatewaysOfOthers() {
        WAYS.with("lab: { network: lab, associate: t, propagate: [t] }", "lab: { network: lab, propagate: [t] } # @lab")
                .ask("lab", "a/x", "tcp/443")
                .isBlockedBy("""
                        forward TGW-011 TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION transitGatewayAttachment tgw/lab @lab: tgw/lab is associated with no route table, so what comes from it goes no further
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/m @a-table: a/m has no route to 10.51.0.0/16
                        """);
        WAYS.ask("hq", "depot", "tcp/443").isBlockedBy("""
                        forward VGW-015 BAD_STATE_ATTACHMENT vpnGateway idle @idle: idle is attached to no VPC, so nothing comes in by it
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/t @t: tgw/t has no route to 10.61.0.0/16, neither a static one nor a propagated one
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable second/hq @second: second/hq has no route to 10.61.0.0/16, neither a static one nor a propagated one
                        """);
        WAYS.ask("branch", "10.51.0.7", "tcp/443")
                .isBlockedBy(
                        "forward VGW-014 VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS vpnGateway vgw @vgw: vgw delivers to addresses of a only, not to 10.51.0.7: it is no way to the gateways, peers and endpoints of a");
    }

    /** UG:route-table-options: whether IPv6 comes by a VPN gateway is asked of those of the network that lead there. */
    @Test
    void ipv6ByATransitGatewayIsNoMatterForAVpnGateway() {
        WAYS.askInIpv6("hq", "a/x", "tcp/443").isAllowed().assumes();
    }

    /** TGW:how-transit-gateways-work: what comes into another network than it is for is that network's own business. */
    @Test
    void aReplyToTheWrongNetworkIsThatNetworksBusiness() {
        String astray =
                "return NET-014 network lab @net-lab: the way leads into lab, which is not the end of this flow; what it does with tcp/1024-65535 from 10.0.0.10 to 10.50.0.7 is outside the model";
        Scenario wrong = WAYS.with(
                "routeTables: { t: {} } # @t",
                "routeTables: { t: { routes: [ { to: 10.50.0.0/16, via: lab }, { to: 203.0.113.0/24, via: lab } ] } } # @t");
        wrong.ask("10.50.0.7", "a/x", "tcp/443").isUndeterminedBecause(astray);
        wrong.ask("203.0.113.5", "52.0.0.10", "tcp/443")
                .isUndeterminedBecause(
                        "return NET-014 network lab @net-lab: the way leads into lab, which is not the end of this flow; what it does with tcp/1024-65535 from 10.0.0.10 to 203.0.113.5 is outside the model");
        WAYS.with(
                        "routeTables: { t: {} } # @t",
                        "routeTables: { t: { routes: [ { to: 10.0.0.0/16, via: hq } ] } } # @t")
                .ask("a/x", "hq", "tcp/443")
                .isUndeterminedBecause("""
                        return NET-014 network hq @net-hq: the way leads into hq, which is not the end of this flow; what it does with tcp/1024-65535 from 10.50.0.0/16 to 10.0.0.10 is outside the model
                        return NET-014 network hq @net-hq: the way leads into hq, which is not the end of this flow; what it does with tcp/1024-65535 from 203.0.113.0/24 to 10.0.0.10 is outside the model
                        """);
    }

    /** UG:VPC_Internet_Gateway: a network without a gateway is on the internet with its public addresses. */
    @Test
    void withoutAGatewayItIsOnTheInternet() {
        WAYS.ask("198.51.100.7", "service:sqs", "icmpv6/128")
                .isBlockedBy(
                        "forward DLV-013 service com.amazonaws.us-east-1.sqs at <topology: ways>: the two ends have no address of the same family, or of that of the protocol")
                .goesBy("");
        WAYS.ask("8.8.8.8", "service:sqs", "icmpv6/128")
                .isBlockedBy(
                        "forward DLV-013 service com.amazonaws.us-east-1.sqs at <topology: ways>: the two ends have no address of the same family, or of that of the protocol")
                .goesBy("");
    }

    /** What goes on in it, by a gateway or on the internet, is its own business. */
    @Test
    void whatStaysInItIsNotGuessed() {
        WAYS.ask("10.60.0.7", "fd00:60::9", "tcp/443")
                .isBlockedBy(
                        "forward DLV-013 network branch at <branch: { cidrs: [10.60.0.0/16, \"fd00:60::/48\"] }>: the two ends have no address of the same family, or of that of the protocol")
                .assumes();
        WAYS.ask("10.60.0.7", "10.60.9.9", "tcp/443")
                .isUndeterminedBecause(
                        "forward NET-018 network branch at <branch: { cidrs: [10.60.0.0/16, \"fd00:60::/48\"] }>: both ends are in branch; what goes on in it is outside the model");
        WAYS.ask("198.51.100.7", "198.51.100.8", "tcp/443")
                .isUndeterminedBecause(
                        "forward NET-018 network spare @spare: both ends are in spare; what goes on in it is outside the model");
        WAYS.ask("10.70.0.7", "198.51.100.8", "tcp/443")
                .isUndeterminedBecause(
                        "forward NET-018 network spare @spare: both ends are in spare; what goes on in it is outside the model");
    }

    /** UG:VPC_Internet_Gateway: a public address of it may go out by the internet, or by a gateway with a default route. */
    @Test
    void aPublicAddressGoesOutByEither() {
        WAYS.with("routeTables: { t: {} } # @t", "routeTables: { t: { routes: [ { to: 0.0.0.0/0, via: a } ] } } # @t")
                .ask("203.0.113.5", "8.8.8.8", "udp/53")
                .is("undetermined")
                .stoppedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable a/m @a-table: a/m has no route to 8.8.8.8");
    }

    /** What blocks on the internet blocks nothing that goes by a gateway. */
    @Test
    void byThePublicIpv6AddressItComesByEither() {
        WAYS.with("fd00:1::", "2600:1f18:1::")
                .with("fd00:50::/48", "2001:db8::/32")
                .askInIpv6("hq", "a/x", "tcp/443")
                .is("undetermined")
                .assumes(
                        "AWS or the far side may lead to a/x through tgw/hq (allowed) or through the internet (blocked)");
    }
}

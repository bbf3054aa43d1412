package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** IPv6 that leaves its VPC by a transit gateway, translated or not: UG:nat-gateway-nat64-dns64, RA:explanation-codes. */
class SpokeIpv6Test {
    private static final Scenario SPOKE = Scenario.topology("""
            topology: hub
            defaults: { region: us-east-1 }
            vpcs:
              spoke:
                cidrs: [10.1.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                subnets:
                  six: { az: us-east-1a, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: six }
                  nat: { az: us-east-1a, cidr: 10.1.2.0/24, routeTable: nat }
                  att: { az: us-east-1a, cidr: 10.1.3.0/24, ipv6Cidr: "2600:1f18:1:3::/64" }
                routeTables:
                  six: { routes: [ { to: "64:ff9b::/96", via: nat }, { to: "::/0", via: tgw } ] } # @six-table
                  nat: { routes: [ { to: 0.0.0.0/0, via: tgw } ] } # @nat-table
                natGateways:
                  nat: { subnet: nat, connectivity: private, privateIp: 10.1.2.99 } # @nat
                securityGroups: { s: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  x: { subnet: six, ipv6: "2600:1f18:1:1::10", securityGroups: [s] } # @x
              hub: # @hub
                cidrs: [10.2.0.0/16]
                ipv6Cidrs: ["2600:1f18:2::/56"]
                egressOnlyInternetGateway: eigw # @eigw
                subnets:
                  w: { az: us-east-1a, cidr: 10.2.1.0/24, ipv6Cidr: "2600:1f18:2:1::/64" }
                routeTables:
                  main: { main: true, routes: [ { to: "::/0", via: eigw }, { to: 192.0.2.0/24, via: tgw } ] } # @hub-table
                securityGroups: { s: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] } # @y
            transitGateways:
              tgw:
                attachments:
                  spoke: { vpc: spoke, subnets: [att], associate: all, propagate: [all] }
                  hub: { vpc: hub, subnets: [w], associate: all, propagate: [all] }
                routeTables: { all: { routes: [ { to: "::/0", via: hub } ] } } # @tgw-table
            """);

    /** RA:explanation-codes: an egress-only gateway takes what its own VPC sends, and private addresses are nowhere. */
    @Test
    void theGatewayOfTheHubSendsNothingForTheSpoke() {
        SPOKE.askInIpv6("spoke/x", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy("""
                        forward EIG-010 GATEWAY_REJECTS_SPOOFED_TRAFFIC egressOnlyInternetGateway hub/eigw @eigw: 2600:1f18:1:1::10 is no address of an interface of hub, so hub/eigw drops it
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 ACL-001 RTB-001")
                .comesBackBy("ACL-001 SG-005 DLV-008");
        SPOKE.askInIpv6("spoke/x", "fd00:9::1", "tcp/443")
                .isBlockedBy("""
                        forward EIG-009 egressOnlyInternetGateway hub/eigw @eigw: no host on the internet has fd00:9::1
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 ACL-001 RTB-001");
    }

    /** UG:nat-gateway-nat64-dns64: where the way ends in one family, the end that has the other alone is not asked. */
    @Test
    void pastATranslationNothingIsToldOfTheOtherFamily() {
        SPOKE.askInIpv6("spoke/x", "64:ff9b::a02:10a", "tcp/443")
                .isBlockedBy("""
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable hub/main @hub-table: hub/main has no route to 10.1.2.99
                        """)
                .goesBy(
                        "ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-025 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001");
        SPOKE.askInIpv6("spoke/x", "64:ff9b::808:808", "tcp/443")
                .isBlockedBy("""
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/all @tgw-table: tgw/all has no route to 8.8.8.8, neither a static one nor a propagated one
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-025 ACL-001 RTB-001 ACL-001 TGW-019");
        SPOKE.with("{ to: \"64:ff9b::/96\", via: nat }, { to: \"::/0\", via: tgw }", "")
                .askInIpv6("spoke/x", "64:ff9b::a02:10a", "tcp/443")
                .isBlockedBy("""
                        forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable spoke/six @six-table: spoke/six has no route to 64:ff9b::a02:10a
                        """)
                .goesBy("ENI-001 SG-001 ACL-001");
    }

    /** UG:egress-only-internet-gateway: a reply of the spoke's belongs to no request that the gateway of the hub has seen; that is the reason. */
    @Test
    void theGatewayOfTheHubTakesNoReplyOfTheSpoke() {
        SPOKE.with(
                        "    ipv6Cidrs: [\"2600:1f18:1::/56\"]",
                        "    ipv6Cidrs: [\"2600:1f18:1::/56\"]\n    internetGateway: igw")
                .askInIpv6("2001:4860:4860::8888", "spoke/x", "tcp/443")
                .isBlockedBy(
                        "return EIG-004 egressOnlyInternetGateway hub/eigw @hub-table: ::/0 to hub/eigw sends the reply out by an egress-only gateway, which saw no request for it");
    }
}

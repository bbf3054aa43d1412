package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Edge route tables and IPv6: UG:gateway-route-tables, UG:vpc-ip-addressing. */
class EdgeIpv6Test {
    private static final Scenario SIX = Scenario.topology("""
            topology: six
            defaults: { region: us-east-1 }
            vpcs:
              v: # @v
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56", "fd00:1::/56"]
                internetGateway: { id: igw, routeTable: edge } # @igw
                subnets:
                  app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: app }
                  ula: { cidr: 10.0.3.0/24, ipv6Cidr: "fd00:1:0:3::/64", routeTable: app }
                  fw: { cidr: 10.0.9.0/28, ipv6Cidr: "2600:1f18:1:9::/64", routeTable: fw }
                routeTables:
                  edge: { routes: [ { to: "2600:1f18:1:1::/64", via: fw-1 }, { to: 10.0.1.0/24, via: fw-1 } ] } # @edge
                  app: { routes: [ { to: "::/0", via: fw-1 }, { to: 0.0.0.0/0, via: fw-1 } ] } # @app
                  fw: { routes: [ { to: "::/0", via: igw }, { to: 0.0.0.0/0, via: igw } ] } # @fw-table
                securityGroups:
                  web: { inbound: [ { allow: tcp/443, from: ["::/0", 0.0.0.0/0] } ] }
                  fw: { inbound: [ { allow: all, from: ["::/0", 0.0.0.0/0] } ] }
                interfaces:
                  web-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [web] } # @web-1
                  ula-1: { subnet: ula, ip: 10.0.3.10, ipv6: "fd00:1:0:3::10", securityGroups: [web] } # @ula-1
                  fw-1: { subnet: fw, ip: 10.0.9.10, ipv6: "2600:1f18:1:9::10", publicIp: 52.0.0.9, sourceDestCheck: false, securityGroups: [fw] } # @fw-1
            """);

    private static final String HANGS =
            " APP-001 networkInterface v/fw-1 @fw-1: v/fw-1 is an appliance on the way; whether it forwards the packet, and unchanged, is outside the model";

    /** UG:gateway-route-tables: IPv6 comes in by the edge table, and by the appliance that it names. */
    @Test
    void theEdgeTableLeadsIpv6ByTheAppliance() {
        SIX.askInIpv6("internet", "web-1", "tcp/443")
                .isUndeterminedBecause("forward" + HANGS + "\nreturn" + HANGS)
                .stoppedBy("")
                .goesBy("IGW-023 RTB-001 ACL-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 ACL-001 RTB-001 IGW-005 NET-003");
        SIX.askInIpv6("web-1", "2001:4860:4860::8888", "tcp/443")
                .isUndeterminedBecause("forward" + HANGS + "\nreturn" + HANGS)
                .stoppedBy("")
                .comesBackBy("IGW-023 RTB-001 ACL-001 SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** UG:gateway-route-tables: the appliance needs a public address, and for IPv6 none of IPv4 stands in. */
    @Test
    void theApplianceNeedsAPublicIpv6Address() {
        SIX.with(" publicIp: 52.0.0.9,", "")
                .askInIpv6("internet", "web-1", "tcp/443")
                .isUndeterminedBecause("forward" + HANGS + "\nreturn" + HANGS)
                .stoppedBy("");
        String stops =
                "forward APP-017 INGRESS_RTB_NO_PUBLIC_IP routeTable v/edge @edge: 2600:1f18:1:1::/64 to v/fw-1 of an edge route table leads to v/fw-1, which has no public IPv6 address: an internet gateway hands traffic only to an interface that has a public one";
        SIX.with(" ipv6: \"2600:1f18:1:9::10\",", "")
                .askInIpv6("internet", "web-1", "tcp/443")
                .isBlockedBy(stops);
        SIX.with(
                        "fw: { cidr: 10.0.9.0/28, ipv6Cidr: \"2600:1f18:1:9::/64\"",
                        "fw: { cidr: 10.0.9.0/28, ipv6Cidr: \"fd00:1:0:9::/64\"")
                .with("ipv6: \"2600:1f18:1:9::10\"", "ipv6: \"fd00:1:0:9::10\"")
                .askInIpv6("internet", "web-1", "tcp/443")
                .isBlockedBy(stops);
        SIX.with("ip: 10.0.1.10, ipv6", "ip: 10.0.1.10, publicIp: 52.0.0.10, ipv6")
                .with(" publicIp: 52.0.0.9,", "")
                .ask("internet", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward APP-012 INGRESS_RTB_NO_PUBLIC_IP routeTable v/edge @edge: 10.0.1.0/24 to v/fw-1 of an edge route table leads to v/fw-1, which has no public IPv4 address: an internet gateway hands traffic only to an interface that has a public one");
    }

    /** UG:gateway-route-tables: AWS refuses a NAT gateway there, whatever addresses it has. */
    @Test
    void aNatGatewayIsNoAppliance() {
        SIX.with(
                        "edge: { routes: [ { to: \"2600:1f18:1:1::/64\", via: fw-1 }",
                        "edge: { routes: [ { to: \"2600:1f18:1:1::/64\", via: nat }")
                .with(
                        "    interfaces:\n",
                        "    natGateways: { nat: { subnet: fw, publicIp: 52.0.0.8, privateIp: 10.0.9.8 } }\n    interfaces:\n")
                .askInIpv6("internet", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward NAT-019 natGateway v/nat @edge: 2600:1f18:1:1::/64 to v/nat sends IPv6 to a NAT gateway, which takes IPv6 for 64:ff9b::/96 only");
    }

    /** UG:VPC_Internet_Gateway: a private IPv4 address is looked up in no edge table. */
    @Test
    void noPrivateIpv4AddressIsLookedUpInTheEdgeTable() {
        SIX.ask("internet", "web-1", "tcp/443").is("blocked").stoppedBy("""
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface v/web-1 @web-1: v/web-1 has no public IPv4 address, so nothing on the internet can reach it
                        return IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface v/web-1 @web-1: v/web-1 has no public IPv4 address, so v/igw drops what it sends
                        """).goesBy("ACL-001 SG-001 DLV-007");
    }

    /** UG:vpc-ip-addressing: private IPv6 addresses are not reached from the internet, and send nothing to it. */
    @Test
    void noPrivateIpv6AddressIsReachedByTheEdgeTable() {
        SIX.askInIpv6("internet", "ula-1", "tcp/443")
                .is("blocked")
                .stoppedBy("""
                        forward IGW-033 networkInterface v/ula-1 @ula-1: fd00:1:0:3::10 is a private IPv6 address (RFC 4193), so nothing on the internet can reach it
                        return IGW-012 networkInterface v/ula-1 @ula-1: fd00:1:0:3::10 is a private IPv6 address (RFC 4193); v/igw sends nothing from it
                        """)
                .goesBy("RTB-001 ACL-001 SG-001 DLV-007");
    }

    /** UG:egress-only-internet-gateway: the reply comes in by the gateway that sent the request, past the edge table of the other. */
    @Test
    void aReplyByTheEgressOnlyGatewayIsLookedUpInNoEdgeTable() {
        SIX.with("    internetGateway: {", "    egressOnlyInternetGateway: eigw\n    internetGateway: {")
                .with("app: { routes: [ { to: \"::/0\", via: fw-1 }", "app: { routes: [ { to: \"::/0\", via: eigw }")
                .askInIpv6("web-1", "2001:4860:4860::8888", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 EIG-001 NET-001")
                .comesBackBy("EIG-006 ACL-001 SG-005 DLV-008");
    }
}

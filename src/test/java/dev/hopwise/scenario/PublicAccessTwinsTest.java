package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Block Public Access of one VPC, and another with the same addresses: UG:security-vpc-bpa-basics. */
class PublicAccessTwinsTest {
    private static final Scenario TWINS = Scenario.topology("""
            topology: open
            defaults: { region: us-east-1 }
            vpcs:
              shut: # @shut
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56", "fd00:1::/56"]
                blockPublicAccess: block-bidirectional # @mode
                internetGateway: igw
                egressOnlyInternetGateway: eigw
                subnets:
                  web: { cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1::/64" } # @shut-web
                  six: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: six } # @shut-six
                  free: { cidr: 10.0.2.0/24, blockPublicAccess: allow-bidirectional } # @shut-free
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] }
                  six: { routes: [ { to: "::/0", via: eigw } ] }
                securityGroups: { s: { inbound: [ { allow: tcp/443, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  web: { subnet: web, ip: 10.0.0.10, ipv6: "fd00:1::10", publicIp: 52.0.0.10, securityGroups: [s] }
                  six: { subnet: six, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [s] }
                  free: { subnet: free, ip: 10.0.2.10, publicIp: 52.0.2.10, securityGroups: [s] }
              open: # @open
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1::/56"]
                internetGateway: igw
                subnets:
                  web: { cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1::/64" }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                securityGroups: { s: { inbound: [ { allow: tcp/443, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                natGateways: { nat: { subnet: web, publicIp: 52.0.1.99, privateIp: 10.0.0.99 } }
                interfaces:
                  web: { subnet: web, ip: 10.0.0.10, ipv6: "fd00:1::10", publicIp: 52.0.1.10, securityGroups: [s] } # @open-web
                  plain: { subnet: web, ip: 10.0.0.20, securityGroups: [s] } # @plain
            """);

    private static final Scenario INWARDS = TWINS.with("block-bidirectional # @mode", "block-ingress # @mode");

    /** The other VPC blocks as well, and exempts its subnet. */
    private static Scenario bothBlock() {
        return TWINS.with("  open: # @open", "  open:\n    blockPublicAccess: block-bidirectional")
                .with(
                        "ipv6Cidr: \"fd00:1::/64\" }\n    routeTables: { main",
                        "ipv6Cidr: \"fd00:1::/64\", blockPublicAccess: allow-bidirectional }\n    routeTables: { main");
    }

    /** UG:security-vpc-bpa-basics: in both directions, or inwards only. */
    @Test
    void theOneThatBlocksIsBlocked() {
        TWINS.ask("shut/web", "8.8.8.8", "tcp/443")
                .isBlockedBy("""
                        forward BPA-001 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shut @shut: shut blocks public access in both directions
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008");
        INWARDS.ask("shut/web", "8.8.8.8", "tcp/443")
                .isBlockedBy("""
                        forward BPA-004 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shut @shut: shut blocks public access inwards: only NAT gateways and egress-only internet gateways still reach the internet
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008");
        TWINS.ask("8.8.8.8", "shut/web", "tcp/443")
                .isBlockedBy("""
                        forward BPA-002 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shut @shut: shut blocks public access, so nothing comes in from the internet
                        """)
                .goesBy("IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 NET-003");
        TWINS.askInIpv6("shut/six", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy("""
                        forward BPA-003 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shut @shut: shut blocks public access in both directions
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 EIG-001 NET-001")
                .comesBackBy("EIG-006 ACL-001 SG-005 DLV-008");
        INWARDS.askInIpv6("shut/six", "2001:4860:4860::8888", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 EIG-001 NET-001")
                .comesBackBy("EIG-006 ACL-001 SG-005 DLV-008");
    }

    /** UG:security-vpc-bpa-basics: it holds for the VPCs of an account in a Region; the file says which. */
    @Test
    void theOneThatDoesNotIsOpen() {
        TWINS.ask("open/web", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008");
        TWINS.ask("8.8.8.8", "open/web", "tcp/443")
                .isAllowed()
                .goesBy("IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 NET-003");
        TWINS.ask("8.8.8.8", "open/plain", "tcp/443")
                .isBlockedBy("""
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface open/plain @plain: open/plain has no public IPv4 address, so nothing on the internet can reach it
                        return IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface open/plain @plain: open/plain has no public IPv4 address, so open/igw drops what it sends
                        """)
                .goesBy("ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 NET-003");
    }

    /** UG:vpc-ip-addressing: a private IPv6 address that both have. */
    @Test
    void nothingIsToldOfTheOtherForAPrivateAddress() {
        TWINS.askInIpv6("internet", "open/web", "tcp/443")
                .isBlockedBy("""
                        forward IGW-033 networkInterface open/web @open-web: fd00:1::10 is a private IPv6 address (RFC 4193), so nothing on the internet can reach it
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable open/main at <routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } }>: open/main has no route to the internet
                        """)
                .goesBy("ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001");
    }

    /** UG:security-vpc-bpa-basics: in both directions, or outwards only. */
    @Test
    void anExclusionHoldsForItsSubnet() {
        TWINS.ask("shut/free", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 BPA-006 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008");
        TWINS.ask("8.8.8.8", "shut/free", "tcp/443")
                .isAllowed()
                .goesBy("BPA-007 IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 NET-003");
        TWINS.with("allow-bidirectional } # @shut-free", "allow-egress } # @shut-free")
                .ask("8.8.8.8", "shut/free", "tcp/443")
                .isBlockedBy("""
                        forward BPA-005 VPC_BLOCK_PUBLIC_ACCESS_ENABLED subnet shut/free @shut-free: shut/free is exempt from Block Public Access for what it sends, and not for what comes in
                        """)
                .goesBy("IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 NET-003");
        INWARDS.ask("shut/free", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 BPA-006 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008");
    }

    /** UG:security-vpc-bpa-basics: an exclusion is of a subnet or a VPC, not of an address. */
    @Test
    void theExclusionOfOneIsNotTheOthers() {
        bothBlock()
                .ask("open/web", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 BPA-006 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008");
        bothBlock()
                .ask("shut/web", "8.8.8.8", "tcp/443")
                .isBlockedBy("""
                        forward BPA-001 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shut @shut: shut blocks public access in both directions
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008");
        bothBlock()
                .ask("8.8.8.8", "open/web", "tcp/443")
                .isAllowed()
                .goesBy("BPA-007 IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 NET-003");
        bothBlock()
                .ask("8.8.8.8", "shut/web", "tcp/443")
                .isBlockedBy("""
                        forward BPA-002 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shut @shut: shut blocks public access, so nothing comes in from the internet
                        """)
                .goesBy("IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 NET-003");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A reply goes back the way that its request came, or belongs to no connection: UG:VPC_Internet_Gateway, PEER:vpc-peering-routing. */
class StrayReplyTest {
    private static final Scenario PAIR = Scenario.topology("""
            topology: pair
            vpcs:
              client:
                cidrs: [11.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw
                subnets: { s: { cidr: 11.0.0.0/24, ipv6Cidr: "2600:1f18:1::/64" } }
                routeTables:
                  main:
                    main: true
                    routes:
                      - { to: 10.0.0.0/16, via: pcx }
                      - { to: "2600:1f18:2::/56", via: pcx }
                      - { to: 0.0.0.0/0, via: igw }
                      - { to: "::/0", via: igw }
                securityGroups: { none: {} }
                interfaces:
                  asker: { subnet: s, ip: 11.0.0.10, ipv6: "2600:1f18:1::10", publicIp: 52.0.0.1, securityGroups: [none] } # @asker
              server:
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:2::/56"]
                internetGateway: igw # @igw
                subnets: { s: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:2::/64" } }
                routeTables:
                  main: # @main
                    main: true
                    routes:
                      - { to: 0.0.0.0/0, via: igw } # @out
                      - { to: "::/0", via: igw } # @out6
                securityGroups: { open: { inbound: [ { allow: all, from: [0.0.0.0/0, "::/0"] } ] } }
                interfaces:
                  db: { subnet: s, ip: 10.0.0.10, ipv6: "2600:1f18:2::10", publicIp: 52.0.0.2, securityGroups: [open] } # @db
            peerings:
              pcx: { between: [client, server] }
            """);

    /** The gateway would send it under another address than the request went to, to whoever has that address outside. */
    @Test
    void aReplyToAPublicRangePeerDoesNotFitByTheInternetGateway() {
        PAIR.ask("asker", "10.0.0.10", "tcp/443")
                .isBlockedBy(
                        "return IGW-013 routeTable server/main @out: 0.0.0.0/0 to server/igw sends the reply out to the internet, but its request did not come from there");
        PAIR.with("publicIp: 52.0.0.2, ", "")
                .ask("asker", "10.0.0.10", "tcp/443")
                .isBlockedBy(
                        "return IGW-013 routeTable server/main @out: 0.0.0.0/0 to server/igw sends the reply out to the internet, but its request did not come from there");
        PAIR.with("- { to: 0.0.0.0/0, via: igw } # @out\n", "- { to: 11.0.0.0/16, via: pcx } # @back\n")
                .ask("asker", "10.0.0.10", "tcp/443")
                .isAllowed();
    }

    /** IPv6 is not translated: both addresses still fit, and what the two gateways do with it the file does not say. */
    @Test
    void anIpv6ReplyByTheInternetGatewayLeavesItOpen() {
        PAIR.ask("asker", "2600:1f18:2::10", "tcp/443")
                .isUndeterminedBecause(
                        "return IGW-014 routeTable server/main @out6: ::/0 to server/igw sends the reply out to the internet, but its request did not come from there; whether it still arrives is outside the model");
    }

    /** A NAT gateway has no connection for it either. */
    @Test
    void aReplyToAPublicRangePeerDoesNotFitByANatGateway() {
        PAIR.with(
                        "    internetGateway: igw # @igw\n",
                        "    internetGateway: igw # @igw\n    natGateways: { nat: { subnet: s, publicIp: 52.0.0.9, state: failed } } # @nat\n")
                .with("{ to: 0.0.0.0/0, via: igw } # @out\n", "{ to: 0.0.0.0/0, via: nat } # @out\n")
                .ask("asker", "10.0.0.10", "tcp/443")
                .isBlockedBy(
                        "return NAT-017 routeTable server/main @out: 0.0.0.0/0 to server/nat sends the reply to a NAT gateway, which saw no request for it");
    }

    /** The same peers over the internet: request and reply both pass both gateways. */
    @Test
    void overTheInternetBothWaysFit() {
        PAIR.ask("asker", "52.0.0.2", "tcp/443").isAllowed();
    }

    /** PL:gateway-endpoints: an endpoint carries what its VPC asks, and no reply to what came in elsewhere. */
    @Test
    void aReplyDoesNotFitByAGatewayEndpoint() {
        Scenario.topology("""
                topology: f4
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                    securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { x: { subnet: s, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [open] } }
                    endpoints: { s3: { type: gateway, service: s3, routeTables: [main] } } # @s3
                prefixLists: { pl-s3: { entries: [52.216.0.0/15] } }
                """)
                .ask("52.216.1.1", "a/x", "tcp/443")
                .isBlockedBy(
                        "return VPE-017 VPCE_INTRA_VPC_TRAFFIC endpoint a/s3 @s3: the prefix list of s3 in us-east-1 to a/s3 sends the reply to a gateway endpoint, which saw no request for it");
    }

    /** PEER:peering-configurations-partial-access: the wrong peer, where a NAT gateway holds the address. */
    @Test
    void aReplyToTheNatGatewayOfAThirdVpcEndsThere() {
        Scenario.topology("""
                topology: f5
                vpcs:
                  client:
                    cidrs: [10.1.0.0/16]
                    subnets: { s: { cidr: 10.1.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx-client } ] } }
                    interfaces: { x: { subnet: s, ip: 10.1.0.10 } }
                  server:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx-other } ] } }
                    securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { y: { subnet: s, ip: 10.0.0.10, securityGroups: [open] } }
                  other:
                    cidrs: [10.1.0.0/16]
                    subnets: { s: { cidr: 10.1.0.0/24 } }
                    natGateways: { nat: { subnet: s, privateIp: 10.1.0.10, connectivity: private } } # @nat
                peerings:
                  pcx-client: { between: [client, server] }
                  pcx-other: { between: [server, other] }
                """)
                .ask("client/x", "server/y", "tcp/443")
                .isBlockedBy(
                        "return NAT-023 natGateway other/nat @nat: other/nat holds the address that the reply goes to, and sent no request for it");
    }

    /** UG:vpc-ip-addressing: a reply from a private IPv6 address does not pass an internet gateway, whatever the request did. */
    @Test
    void aPrivateIpv6ReplyDoesNotPassAnInternetGateway() {
        Scenario.topology("""
                topology: f2
                vpcs:
                  a:
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    subnets: { s: { ipv6Cidr: "2600:1f18:1::/64" } }
                    routeTables: { main: { main: true, routes: [ { to: "fd00:1::/48", via: pcx } ] } }
                    interfaces: { x: { subnet: s, ipv6: "2600:1f18:1::10" } }
                  b:
                    ipv6Cidrs: ["fd00:1::/48"]
                    internetGateway: igw
                    subnets: { s: { ipv6Cidr: "fd00:1::/64" } }
                    routeTables: { main: { main: true, routes: [ { to: "::/0", via: igw } ] } }
                    securityGroups: { open: { inbound: [ { allow: all, from: "::/0" } ] } }
                    interfaces: { y: { subnet: s, ipv6: "fd00:1::10", securityGroups: [open] } } # @y
                peerings: { pcx: { between: [a, b] } }
                """)
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy(
                        "return IGW-012 networkInterface b/y @y: fd00:1::10 is a private IPv6 address (RFC 4193); b/igw sends nothing from it");
    }

    /** EC2:using-instance-addressing: from a secondary address, which has no public one, no other reason is given. */
    @Test
    void aReplyFromASecondaryAddressDoesNotFitEither() {
        PAIR.with(
                        "ip: 10.0.0.10, ipv6: \"2600:1f18:2::10\"",
                        "ip: 10.0.0.10, secondaryIps: [10.0.0.11], ipv6: \"2600:1f18:2::10\"")
                .ask("asker", "10.0.0.11", "tcp/443")
                .isBlockedBy(
                        "return IGW-013 routeTable server/main @out: 0.0.0.0/0 to server/igw sends the reply out to the internet, but its request did not come from there");
    }

    /** UG:egress-only-internet-gateway: a reply to a private address is dropped as one that nobody asked for, wherever that address is. */
    @Test
    void aReplyToAPrivateIpv6AddressIsAStrayOne() {
        Scenario.topology("""
                topology: f6
                vpcs:
                  a:
                    ipv6Cidrs: ["fd00:1::/48"]
                    subnets: { s: { ipv6Cidr: "fd00:1::/64" } }
                    routeTables: { main: { main: true, routes: [ { to: "2600:1f18:1::/56", via: pcx } ] } }
                    interfaces: { x: { subnet: s, ipv6: "fd00:1::10" } }
                  b:
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    egressOnlyInternetGateway: eigw
                    subnets: { s: { ipv6Cidr: "2600:1f18:1::/64" } }
                    routeTables: { main: { main: true, routes: [ { to: "::/0", via: eigw } ] } } # @main
                    securityGroups: { open: { inbound: [ { allow: all, from: "::/0" } ] } }
                    interfaces: { y: { subnet: s, ipv6: "2600:1f18:1::10", securityGroups: [open] } }
                peerings: { pcx: { between: [a, b] } }
                """)
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy(
                        "return EIG-004 egressOnlyInternetGateway b/eigw @main: ::/0 to b/eigw sends the reply out by an egress-only gateway, which saw no request for it");
    }
}

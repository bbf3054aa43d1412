package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What is told of an obstacle is told once, by the rule that knows it: RA:explanation-codes. */
class OneReasonTest {
    private static final Scenario V = Scenario.topology("""
            topology: six
            defaults: { region: us-east-1 }
            vpcs:
              v: # @v
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw # @igw
                subnets:
                  app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: app }
                  ep: { cidr: 10.0.2.0/24, routeTable: app }
                  nat: { cidr: 10.0.0.0/24, routeTable: public }
                routeTables:
                  app: { routes: [ { to: "::/0", via: nat }, { to: 0.0.0.0/0, via: nat } ] } # @app-table
                  public: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                natGateways:
                  nat: { subnet: nat, connectivity: private, privateIp: 10.0.0.99 } # @nat
                securityGroups: { s: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  x: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [s] } # @x
                  off: { subnet: app, ip: 10.0.1.11, ipv6: "2600:1f18:1:1::11", securityGroups: [s], attached: false } # @off
                  six: { subnet: app, ipv6: "2600:1f18:1:1::12", securityGroups: [s], attached: false } # @six
                  p: { subnet: nat, ip: 10.0.0.10, secondaryIps: [10.0.0.11], publicIp: 52.0.0.10, securityGroups: [s] } # @p
                endpoints:
                  s3: { type: gateway, service: s3, routeTables: [app] } # @s3
                  ddb: { type: gateway, service: dynamodb, routeTables: [app] } # @ddb
                  sqs: { type: interface, service: sqs, subnets: { ep: 10.0.2.50 }, securityGroups: [s], policy: { Version: "2012-10-17", Statement: [] } } # @sqs
              w:
                cidrs: [10.5.0.0/16]
                subnets: { s: { cidr: 10.5.0.0/24 } }
                interfaces: { z: { subnet: s, ip: 10.5.0.10 } }
            """);

    /** UG:nat-gateway-basics: behind a private NAT gateway, what goes nowhere has not reached the internet. */
    @Test
    void aPrivateGatewayDropsNothingOnTheWayToPrivateAddresses() {
        V.ask("x", "10.9.9.9", "tcp/443")
                .isBlockedBy("""
                        forward IGW-007 IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS internetGateway v/igw @igw: 10.9.9.9 is private (RFC 1918); v/igw does not send there
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-005 ACL-001 RTB-001");
    }

    /** UG:nat-gateway-basics: whether or not it has a public address, a NAT gateway takes no requests; from outside none comes to it. */
    @Test
    void aPrivateGatewayTakesNoRequest() {
        V.ask("8.8.8.8", "10.0.0.99", "tcp/443").isBlockedBy("""
                        forward IGW-037 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS natGateway v/nat @nat: v/nat is a private NAT gateway without a public address, so nothing on the internet can reach it
                        """).goesBy("");
        V.ask("x", "10.0.0.99", "tcp/443").isBlockedBy("""
                        forward NAT-014 natGateway v/nat @nat: v/nat takes replies to what it sent, and no requests
                        """).goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001");
    }

    /** UG:VPC_Internet_Gateway: nor does it where the VPC has no internet gateway, and of several the one that is meant is blamed. */
    @Test
    void aPrivateGatewayWithoutInternetGatewayTakesNoRequest() {
        Scenario.topology("""
                        topology: shut
                        vpcs:
                          v: # @v
                            cidrs: [10.0.0.0/16]
                            subnets: { nat: { cidr: 10.0.0.0/24, networkAcl: shut } }
                            networkAcls: { shut: {} }
                            natGateways:
                              other: { subnet: nat, connectivity: private, privateIp: 10.0.0.98 }
                              nat: { subnet: nat, connectivity: private, privateIp: 10.0.0.99 } # @nat
                        """)
                .ask("8.8.8.8", "10.0.0.99", "tcp/443")
                .isBlockedBy("""
                        forward IGW-027 vpc v @v: v has no internet gateway, so nothing comes in from the internet
                        forward IGW-037 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS natGateway v/nat @nat: v/nat is a private NAT gateway without a public address, so nothing on the internet can reach it
                        """)
                .goesBy("");
    }

    /** UG:nat-gateway-nat64-dns64: a reply that a route sends to a NAT gateway is stray, in either family. */
    @Test
    void aReplyInIpv6IsStoppedAsAReply() {
        V.askInIpv6("internet", "x", "tcp/443")
                .isBlockedBy("""
                        return NAT-017 routeTable v/app @app-table: ::/0 to v/nat sends the reply to a NAT gateway, which saw no request for it
                        """)
                .goesBy("IGW-023 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001");
    }

    /** UG:VPC_Internet_Gateway: a secondary address that answers a private sender. */
    @Test
    void aReplyToAPrivateSenderIsForNoInternet() {
        V.ask("10.5.0.10", "10.0.0.11", "tcp/443")
                .isBlockedBy("""
                        forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable w/main at <w:>: w/main has no route to 10.0.0.11
                        return IGW-007 IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS internetGateway v/igw @igw: 10.5.0.10 is private (RFC 1918); v/igw does not send there
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
        V.ask("8.8.8.8", "10.0.0.11", "tcp/443")
                .isBlockedBy("""
                        forward IGW-026 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface v/p @p: 10.0.0.11 is a private address; from the internet v/p answers only to its public one
                        return IGW-011 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface v/p @p: the public IPv4 address of v/p belongs to its primary address, so v/igw drops what it sends from 10.0.0.11
                        """)
                .goesBy("ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 NET-003");
    }

    /** PL:gateway-endpoints: what is no request is not answered. */
    @Test
    void aMessageWithoutAReplyHasNone() {
        V.ask("x", "service:s3", "icmp/3").isBlockedBy("""
                        forward VPE-002 VPCE_GATEWAY_PROTOCOL_RESTRICTION endpoint v/s3 @s3: v/s3 takes TCP and ICMP echo in its own address family only, not icmp/3
                        """).goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 VPE-005");
        V.ask("x", "service:s3", "tcp/443")
                .isAllowed()
                .goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 VPE-001 VPE-005")
                .comesBackBy("VPE-006 ACL-001 SG-005 DLV-008");
    }

    /** UG:AmazonDNS-concepts: the resolver of a VPC is at an address of that VPC. */
    @Test
    void aDetachedInterfaceAsksNobody() {
        V.ask("off", "10.5.0.2", "udp/53")
                .isBlockedBy("""
                        forward ENI-002 BAD_STATE_ATTACHMENT networkInterface v/off @off: v/off is not attached to a running instance
                        forward IGW-007 IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS internetGateway v/igw @igw: 10.5.0.2 is private (RFC 1918); v/igw does not send there
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-005 ACL-001 RTB-001");
        V.ask("six", "10.0.0.2", "udp/53").isBlockedBy("""
                        forward DLV-013 address 10.0.0.2 at <topology: six>: the two ends have no address of the same family, or of that of the protocol
                        """);
        V.ask("off", "10.0.0.2", "udp/53").isBlockedBy("""
                        forward ENI-008 BAD_STATE_ATTACHMENT networkInterface v/off @off: v/off is not attached to a running instance
                        """);
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A hub VPC that lends its ways out to spokes: UG:nat-gateway-basics, TGW:tgw-vpc-attachments, PL:vpc-endpoints-s3. */
class TransitEgressTest {
    private static final Scenario EGRESS = Scenario.topology("""
            topology: egress
            defaults: { region: us-east-1 }
            vpcs:
              spoke:
                cidrs: [10.1.0.0/16]
                ipv6Cidrs: [2600:1f18:0:b00::/56]
                subnets:
                  app: { az: us-east-1a, cidr: 10.1.0.0/24, ipv6Cidr: "2600:1f18:0:b01::/64" }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw }, { to: "::/0", via: tgw } ] } # @spoke-table
                interfaces:
                  x: { subnet: app, ip: 10.1.0.10, ipv6: "2600:1f18:0:b01::10" }
              hub:
                cidrs: [10.9.0.0/16]
                ipv6Cidrs: [2600:1f18:0:900::/56]
                internetGateway: igw
                egressOnlyInternetGateway: eigw
                subnets:
                  att: { az: us-east-1a, cidr: 10.9.9.0/28, ipv6Cidr: "2600:1f18:0:901::/64", routeTable: att }
                  pub: { az: us-east-1a, cidr: 10.9.0.0/24, ipv6Cidr: "2600:1f18:0:902::/64", routeTable: pub }
                routeTables:
                  att: # @att
                    routes:
                      - { to: 0.0.0.0/0, via: nat }
                      - { to: "::/0", via: eigw }
                  pub: # @pub
                    routes:
                      - { to: 0.0.0.0/0, via: igw }
                      - { to: 10.1.0.0/16, via: tgw }
                natGateways:
                  nat: { subnet: pub, publicIp: 52.0.0.9 } # @nat
                securityGroups:
                  open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }
                interfaces:
                  proxy: { subnet: pub, ip: 10.9.0.10, securityGroups: [open] }
                endpoints:
                  s3: { type: gateway, service: s3, routeTables: [att] } # @s3
                  sqs: { type: interface, service: sqs, subnets: { pub: 10.9.0.20 }, privateDns: true, securityGroups: [open] } # @sqs
            transitGateways:
              tgw: # @tgw
                attachments:
                  to-spoke: { vpc: spoke, subnets: [app], associate: spokes, propagate: [hub] }
                  to-hub: { vpc: hub, subnets: [att], associate: hub, propagate: [spokes] }
                routeTables:
                  spokes: { routes: [ { to: 0.0.0.0/0, via: to-hub }, { to: "::/0", via: to-hub } ] } # @spokes
                  hub: {} # @hub
            """);

    /** UG:nat-gateway-basics, TGW:how-transit-gateways-work: transit is fine, unlike over a peering connection. */
    @Test
    void aSpokeReachesTheInternetThroughTheNatGatewayOfTheHub() {
        EGRESS.ask("spoke/x", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy(
                        "ENI-001 SG-001 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 ACL-001 RTB-001 ACL-001 NAT-005 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 TGW-023 SG-005 DLV-008");
        EGRESS.ask("8.8.8.8", "spoke/x", "tcp/443").is("blocked");
    }

    /** UG:nat-gateway-basics: the subnet of the NAT gateway needs a route back to the transit gateway. */
    @Test
    void theSubnetOfTheNatGatewayNeedsARouteBackToTheTransitGateway() {
        EGRESS.with("          - { to: 10.1.0.0/16, via: tgw }\n", "")
                .ask("spoke/x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "return IGW-007 IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS internetGateway hub/igw at <internetGateway: igw>: 10.1.0.10 is private (RFC 1918); hub/igw does not send there");
    }

    /** And the table of the hub's attachment a route back to the spoke. */
    @Test
    void theTableOfTheHubNeedsARouteBackToTheSpoke() {
        EGRESS.with("associate: spokes, propagate: [hub] }", "associate: spokes }")
                .ask("spoke/x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/hub @hub: tgw/hub has no route to 10.1.0.10, neither a static one nor a propagated one");
    }

    /** TGW:tgw-vpc-attachments: it is the table of the attachment subnet that must lead to the NAT gateway. */
    @Test
    void theAttachmentSubnetNeedsTheRouteToTheNatGateway() {
        EGRESS.with("          - { to: 0.0.0.0/0, via: nat }\n", "")
                .ask("spoke/x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable hub/att @att: hub/att has no route to 8.8.8.8");
    }

    /** RA:explanation-codes: an internet gateway has public addresses for interfaces of its own VPC only. */
    @Test
    void theInternetGatewayOfTheHubServesNoSpokeDirectly() {
        EGRESS.with("{ to: 0.0.0.0/0, via: nat }", "{ to: 0.0.0.0/0, via: igw }")
                .ask("spoke/x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-016 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS internetGateway hub/igw at <internetGateway: igw>: 10.1.0.10 is no address of an interface of hub, so hub/igw drops it");
    }

    /** Nor does it take a spoke's replies, though their request came from the internet by a gateway of the spoke's own. */
    @Test
    void theInternetGatewayOfTheHubTakesNoRepliesOfASpoke() {
        EGRESS.with("{ to: 0.0.0.0/0, via: nat }", "{ to: 0.0.0.0/0, via: igw }")
                .with("cidrs: [10.1.0.0/16]\n", "cidrs: [10.1.0.0/16]\n    internetGateway: igw\n")
                .with("    interfaces:\n      x: { subnet: app,", """
                            securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                            interfaces:
                              x: { subnet: app, publicIp: 52.1.0.10, securityGroups: [open],\
                        """)
                .ask("8.8.8.8", "spoke/x", "tcp/443")
                .isBlockedBy(
                        "return IGW-016 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS internetGateway hub/igw at <internetGateway: igw>: 10.1.0.10 is no address of an interface of hub, so hub/igw drops it");
    }

    /** Nor does it, or an egress-only one, take foreign IPv6 addresses. */
    @Test
    void noInternetGatewayTakesTheIpv6AddressesOfASpoke() {
        EGRESS.ask("spoke/x", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward EIG-010 GATEWAY_REJECTS_SPOOFED_TRAFFIC egressOnlyInternetGateway hub/eigw at <egressOnlyInternetGateway: eigw>: 2600:1f18:0:b01::10 is no address of an interface of hub, so hub/eigw drops it");
        EGRESS.with("{ to: \"::/0\", via: eigw }", "{ to: \"::/0\", via: igw }")
                .ask("spoke/x", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward IGW-017 GATEWAY_REJECTS_SPOOFED_TRAFFIC internetGateway hub/igw at <internetGateway: igw>: 2600:1f18:0:b01::10 is no address of an interface of hub, so hub/igw drops it");
    }

    /** UG:nat-gateways-regional: a regional NAT gateway is in the zone of the attachment subnet too, so that the reply finds it. */
    @Test
    void aRegionalNatGatewayServesSpokes() {
        EGRESS.with(
                        "nat: { subnet: pub, publicIp: 52.0.0.9 }",
                        "nat: { scope: regional, publicIp: 52.0.0.9, routeTable: pub }")
                .ask("spoke/x", "8.8.8.8", "tcp/443")
                .isAllowed();
    }

    /** PL:vpc-endpoints-s3: a gateway endpoint is not usable from behind a transit gateway. */
    @Test
    void theGatewayEndpointOfTheHubServesNoSpoke() {
        EGRESS.ask("spoke/x", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward VPE-030 endpoint hub/s3 @s3: hub/s3 is a gateway endpoint and serves hub only: 10.1.0.10 is no address of an interface of it");
    }

    /** PL:privatelink-access-aws-services: an interface endpoint is, by its address; its private name does not reach that far. */
    @Test
    void theInterfaceEndpointOfTheHubServesASpokeByItsAddress() {
        EGRESS.ask("spoke/x", "endpoint:hub/sqs", "tcp/443").isAllowed();
        EGRESS.ask("spoke/x", "service:sqs", "tcp/443")
                .isAllowed()
                .says(
                        "forward DNS-004 vpc spoke at <spoke:>: service:sqs resolves to public addresses: no interface endpoint of spoke with private DNS answers to its name");
    }

    /** UG:nat-gateway-scenarios: a private NAT gateway sends on to a transit gateway under its own address. */
    @Test
    void aPrivateNatGatewaySendsOnToTheTransitGateway() {
        Scenario overlap = EGRESS.with(
                        "{ subnet: pub, publicIp: 52.0.0.9 }",
                        "{ subnet: pub, connectivity: private, privateIp: 10.9.0.9 }")
                .with("          - { to: 0.0.0.0/0, via: igw }\n", "          - { to: 10.50.0.0/16, via: tgw }\n")
                .with("hub: {} # @hub", "hub: { routes: [ { to: 10.50.0.0/16, via: to-hq } ] }")
                .with("  to-hub:", "  to-hq: { network: hq, associate: hq }\n      to-hub:")
                .with("      spokes:", "      hq: { routes: [ { to: 10.9.0.0/16, via: to-hub } ] }\n      spokes:")
                .with("transitGateways:", "networks: { hq: { cidrs: [10.50.0.0/16] } }\ntransitGateways:");
        overlap.ask("spoke/x", "hq", "tcp/443").isAllowed();
        overlap.with("hq: { routes: [ { to: 10.9.0.0/16, via: to-hub } ] }", "hq: {} # @hq-table")
                .ask("spoke/x", "hq", "tcp/443")
                .isBlockedBy(
                        "return TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable tgw/hq @hq-table: tgw/hq has no route to 10.9.0.9, neither a static one nor a propagated one");
    }

    /** PEER:vpc-peering-basics: what a transit gateway brings in crosses no peering connection there and back. */
    @Test
    void aPeerOfTheHubIsOutOfReach() {
        EGRESS.with("transitGateways:", """
                  peer:
                    cidrs: [10.5.0.0/16]
                    subnets: { one: { cidr: 10.5.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx } ] } } # @peer-table
                    securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { p: { subnet: one, ip: 10.5.0.10, securityGroups: [open] } }
                peerings: { pcx: { between: [hub, peer] } } # @pcx
                transitGateways:""")
                .with("          - { to: 0.0.0.0/0, via: nat }\n", "          - { to: 10.5.0.0/16, via: pcx }\n")
                .ask("spoke/x", "peer/p", "tcp/443")
                .isBlockedBy(
                        "return PCX-003 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx @pcx: pcx delivers only to addresses of hub, not to 10.1.0.10: peering is not transitive");
    }

    /** UG:nat-gateway-basics: from a network outside AWS by a transit gateway, a NAT gateway works as for a spoke. */
    @Test
    void aNetworkGoesOutByTheHubsNatGateway() {
        Scenario.topology("""
                topology: t
                vpcs:
                  hub:
                    cidrs: [10.9.0.0/16]
                    internetGateway: igw
                    subnets:
                      pub: { az: us-east-1a, cidr: 10.9.0.0/24, routeTable: pub }
                      att: { az: us-east-1a, cidr: 10.9.9.0/28, routeTable: att }
                    routeTables:
                      pub: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: 192.168.0.0/16, via: tgw } ] }
                      att: { routes: [ { to: 0.0.0.0/0, via: nat } ] }
                    natGateways: { nat: { subnet: pub, publicIp: 52.0.0.9 } }
                networks: { hq: { cidrs: [192.168.0.0/16] } }
                transitGateways:
                  tgw:
                    attachments:
                      hub: { vpc: hub, subnets: [att], associate: r, propagate: [r] }
                      hq: { network: hq, associate: r, propagate: [r] }
                    routeTables: { r: { routes: [ { to: 0.0.0.0/0, via: hub } ] } }
                """)
                .ask("hq", "8.8.8.8", "tcp/443")
                .isAllowed()
                .comesBackBy("IGW-020 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 TGW-019 TGW-012 NET-013");
    }

    /** TGW:how-transit-gateways-work: two parts of a question may come to one attachment from two zones, and come out in two. */
    @Test
    void partsOfAQuestionMayComeOutInTwoZones() {
        EGRESS.with(
                        "app: { az: us-east-1a,",
                        "far: { az: us-east-1b, cidr: 10.1.1.0/24, routeTable: far }\n      app: { az: us-east-1a,")
                .with(
                        "main: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw },",
                        "far: { routes: [ { to: 0.0.0.0/0, via: tgw } ] }\n      main: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw }, { to: 8.0.0.0/6, via: hop },")
                .with(
                        "    interfaces:\n      x:",
                        "    natGateways: { hop: { subnet: far, connectivity: private } }\n    interfaces:\n      x:")
                .with("subnets: [app], associate", "subnets: [app, far], associate")
                .with(
                        "att: { az: us-east-1a, cidr: 10.9.9.0/28,",
                        "att-b: { az: us-east-1b, cidr: 10.9.9.16/28, routeTable: att }\n      att: { az: us-east-1a, cidr: 10.9.9.0/28,")
                .with("subnets: [att], associate", "subnets: [att, att-b], associate")
                .ask("spoke/x", "internet", "tcp/443")
                .isAllowed();
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** NAT gateways: UG:nat-gateway-basics, UG:nat-gateway-troubleshooting, UG:nat-gateways-regional, UG:nat-gateway-scenarios. */
class NatGatewayTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            defaults: { region: us-east-1 }
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                internetGateway: igw # @igw
                subnets:
                  app: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: private }
                  nat: { az: us-east-1b, cidr: 10.0.0.0/24, routeTable: public, networkAcl: nat }
                routeTables:
                  private: # @private
                    main: true
                    routes:
                      - { to: 0.0.0.0/0, via: nat } # @to-nat
                  public: # @public
                    routes:
                      - { to: 0.0.0.0/0, via: igw } # @to-igw
                      - { to: 10.1.0.0/16, via: pcx } # @to-pcx
                networkAcls:
                  nat: # @nat-acl
                    inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ] # @nat-in
                    outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ] # @nat-out
                natGateways:
                  nat: { subnet: nat, publicIp: 52.0.0.99, privateIp: 10.0.0.99 } # @nat
                securityGroups:
                  client: { inbound: [], outbound: [ { allow: all, to: 0.0.0.0/0 } ] }
                interfaces:
                  app: { subnet: app, ip: 10.0.1.10, securityGroups: [client] } # @app
              peer:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24, networkAcl: open } }
                routeTables:
                  main: { main: true, routes: [] } # @peer-table
                networkAcls:
                  open: # @peer-acl
                    inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ]
                    outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ] # @peer-out
                securityGroups:
                  db: { inbound: [ { allow: tcp/5432, from: 10.0.0.99 } ] } # @db
                interfaces: { y: { subnet: s, ip: 10.1.0.20, securityGroups: [db] } }
            peerings:
              pcx: { between: [shop, peer] } # @pcx
            """);

    /** UG:nat-gateway-basics: two passes of its subnet's ACL on each leg, one of the groups at the client only. */
    @Test
    void aPrivateClientReachesTheInternetByItsNatGateway() {
        SHOP.ask("shop/app", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-005 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 SG-005 DLV-008")
                .says("forward RTB-001 routeTable shop/public @to-igw: 0.0.0.0/0 to shop/igw")
                .says("forward IGW-001 internetGateway shop/igw @igw: sends under the public address 52.0.0.99");
    }

    /** UG:nat-gateway-basics: the request enters the gateway's subnet. */
    @Test
    void theAclOfItsSubnetFiltersTheRequestOnTheWayIn() {
        SHOP.with(
                        "nat: # @nat-acl\n        inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ]",
                        "nat: # @nat-acl\n        inbound: [ { rule: 1, allow: all, from: 8.0.0.0/8 } ]")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/nat @nat-acl: the last entry (*, deny all inbound that no other entry matches) denies tcp/443 from 10.0.1.10 to 8.8.8.8, into shop/nat");
    }

    /** And leaves it, from the gateway's own address. */
    @Test
    void theAclOfItsSubnetFiltersTheRequestOnTheWayOut() {
        SHOP.with(
                        "outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ] # @nat-out",
                        "outbound: [ { rule: 1, allow: all, to: 10.0.0.0/8 } ] # @nat-out")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/nat @nat-acl: the last entry (*, deny all outbound that no other entry matches) denies tcp/443 from 10.0.0.99 to 8.8.8.8, out of shop/nat");
    }

    /** UG:custom-network-acl: the gateway uses ports 1024-65535, so its subnet must take replies to all of them. */
    @Test
    void theReplyNeedsTheWholePortRangeOfTheGateway() {
        SHOP.with(
                        "nat: # @nat-acl\n        inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ]",
                        "nat: # @nat-acl\n        inbound: [ { rule: 1, allow: all, from: 10.0.0.0/8 }, { rule: 2, allow: tcp/32768-60999, from: 0.0.0.0/0 } ]")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/nat @nat-acl: the last entry (*, deny all inbound that no other entry matches) denies tcp/1024-32767, tcp/61000-65535 from 8.8.8.8 to 10.0.0.99, into shop/nat");
    }

    /** Past the gateway the reply goes to the client's own port again, and so its subnet's ACL decides by that. */
    @Test
    void theClientsAclDecidesByTheClientsOwnPort() {
        Scenario narrow = SHOP.with("routeTable: private }", "routeTable: private, networkAcl: app }")
                .with(
                        "      nat: # @nat-acl",
                        "      app: { inbound: [ { rule: 1, allow: tcp/32768-60999, from: 0.0.0.0/0 } ], outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ] } # @app-acl\n      nat: # @nat-acl");
        narrow.ask("shop/app", "8.8.8.8", "tcp/443")
                .isMixed(
                        "tcp/443 from 10.0.1.10 to 8.8.8.8, client ports 32768-60999",
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @app-acl: the last entry (*, deny all inbound that no other entry matches) denies tcp/1024-32767, tcp/61000-65535 from 8.8.8.8 to 10.0.1.10, into shop/app");
        narrow.askFromPort(40000, "shop/app", "8.8.8.8", "tcp/443").isAllowed();
        narrow.askFromPort(80, "shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @app-acl: the last entry (*, deny all inbound that no other entry matches) denies tcp/80 from 8.8.8.8 to 10.0.1.10, into shop/app");
    }

    /** UG:nat-gateway-troubleshooting: its own subnet must route to an internet gateway. */
    @Test
    void itsOwnSubnetNeedsTheRouteToTheInternet() {
        SHOP.with("          - { to: 0.0.0.0/0, via: igw } # @to-igw\n", "")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/public @public: shop/public has no route to 8.8.8.8");
        SHOP.with("{ to: 0.0.0.0/0, via: igw } # @to-igw", "{ to: 0.0.0.0/0, via: nat } # @to-igw")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward NAT-009 routeTable shop/public @to-igw: the routes behind shop/nat lead back to it: the packet goes round in circles");
    }

    /** UG:nat-gateway-basics: outbound only. */
    @Test
    void nothingComesInByANatGateway() {
        SHOP.ask("internet", "52.0.0.99", "tcp/443")
                .isBlockedBy(
                        "forward NAT-014 natGateway shop/nat @nat: shop/nat takes replies to what it sent, and no requests");
        SHOP.ask("internet", "shop/app", "tcp/443").is("blocked").stoppedBy("""
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface shop/app @app: shop/app has no public IPv4 address, so nothing on the internet can reach it
                        forward SG-003 SG_HAS_NO_RULES securityGroup shop/client at <client: { inbound: [], outbound: [ { allow: all, to: 0.0.0.0/0 } ] }>: security group shop/client has no inbound rule at all
                        return NAT-017 routeTable shop/private @to-nat: 0.0.0.0/0 to shop/nat sends the reply to a NAT gateway, which saw no request for it
                        """);
    }

    /** UG:nat-gateway-basics: TCP, UDP and ICMP. */
    @Test
    void otherProtocolsStop() {
        SHOP.ask("shop/app", "8.8.8.8", "udp/53").isAllowed();
        SHOP.ask("shop/app", "8.8.8.8", "icmp/8").isAllowed();
        SHOP.ask("shop/app", "8.8.8.8", "50")
                .is("blocked")
                .stoppedBy(
                        "forward NAT-006 PROTOCOL_RESTRICTION natGateway shop/nat @nat: shop/nat carries TCP, UDP and ICMP only, not protocol 50");
    }

    /** UG:nat-gateway-troubleshooting: a gateway that failed, or is pending, carries nothing. */
    @Test
    void onlyAnAvailableGatewayCarries() {
        SHOP.with("privateIp: 10.0.0.99 }", "privateIp: 10.0.0.99, state: failed }")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy("forward NAT-007 BAD_STATE natGateway shop/nat @nat: shop/nat is not available");
    }

    /** UG:nat-gateway-troubleshooting: what is deleted stays in lists for a while, and its addresses are free for another. */
    @Test
    void theAddressesOfAGatewayThatIsGoneAreAnothers() {
        Scenario twice = SHOP.with(
                "privateIp: 10.0.0.99 } # @nat",
                "privateIp: 10.0.0.99 } # @nat\n      old: { subnet: nat, publicIp: 52.0.0.99, privateIp: 10.0.0.99, state: deleted } # @old");
        twice.ask("shop/app", "8.8.8.8", "tcp/443")
                .isAllowed()
                .comesBackBy("IGW-020 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
        twice.with("via: nat } # @to-nat", "via: old } # @to-nat")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy("forward NAT-007 BAD_STATE natGateway shop/old @old: shop/old is not available");
    }

    /** UG:nat-gateway-scenarios: a private gateway has no public address. */
    @Test
    void aPrivateGatewayDoesNotReachTheInternet() {
        SHOP.with("publicIp: 52.0.0.99,", "connectivity: private,")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-015 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS natGateway shop/nat @nat: shop/nat is a private NAT gateway without a public address, so shop/igw drops what it sends");
    }

    /** UG:VPC_Internet_Gateway: nor is it reached from there, whatever the ACL of its subnet says. */
    @Test
    void aPrivateGatewayIsNotReachedFromTheInternet() {
        SHOP.with("publicIp: 52.0.0.99,", "connectivity: private,")
                .with(
                        "inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ] # @nat-in",
                        "inbound: [ { rule: 1, deny: all, from: 0.0.0.0/0 } ] # @nat-in")
                .ask("8.8.8.8", "10.0.0.99", "tcp/443")
                .isBlockedBy(
                        "forward IGW-037 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS natGateway shop/nat @nat: shop/nat is a private NAT gateway without a public address, so nothing on the internet can reach it");
    }

    /** UG:nat-gateway-basics: what it sent over a peering connection returns to it, without a route in the peer's table. */
    @Test
    void natOverPeeringReturnsToItsSender() {
        SHOP.ask("shop/app", "peer/y", "tcp/5432")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 NAT-005 ACL-001 RTB-001 PCX-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 PCX-007 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** UG:nat-gateway-basics: and by that connection, whatever others the peer has. */
    @Test
    void natOverPeeringReturnsByTheSameConnection() {
        SHOP.with(
                        "peerings:\n",
                        "  other: { cidrs: [10.2.0.0/16] }\npeerings:\n  pcx-other: { between: [peer, other] }\n")
                .ask("shop/app", "peer/y", "tcp/5432")
                .isAllowed()
                .comesBackBy("SG-005 ACL-001 PCX-007 ACL-001 NAT-015 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** UG:nat-gateway-basics: only ACLs can stop it. */
    @Test
    void natOverPeeringReturnsToItsSenderUnlessAnAclStopsIt() {
        SHOP.with("outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ] # @peer-out", "outbound: [] # @peer-out")
                .ask("shop/app", "peer/y", "tcp/5432")
                .isBlockedBy(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl peer/open @peer-acl: the last entry (*, deny all outbound that no other entry matches) denies tcp/1024-65535 from 10.1.0.20 to 10.0.0.99, out of peer/s");
    }

    /** PEER:vpc-peering-basics: the peer cannot use the gateway. */
    @Test
    void aPeerCannotUseTheNatGateway() {
        SHOP.with(
                        "main: { main: true, routes: [] } # @peer-table",
                        "main: { main: true, routes: [ { to: 0.0.0.0/0, via: pcx } ] } # @peer-table")
                .ask("peer/y", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward PCX-010 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx @pcx: pcx delivers only to addresses of shop, not to 8.8.8.8: the gateways of shop serve nobody over a peering connection");
    }

    /** UG:security-group-rules: after the gateway the packet no longer comes from a member of the group. */
    @Test
    void behindANatGatewayNoGroupReferenceMatches() {
        SHOP.with("from: 10.0.0.99 }", "from: shop/client }")
                .ask("shop/app", "peer/y", "tcp/5432")
                .isBlockedBy(
                        "forward SG-004 SG_REFERENCES_NOT_PRESERVED securityGroup peer/db @db: inbound rule 1 of peer/db (allow tcp/5432 from shop/client) names a group, and 10.0.0.99 is not a private address of one of its interfaces");
    }

    /** A client in the gateway's own subnet meets no ACL on the way to it. */
    @Test
    void aClientInTheGatewaysSubnetMeetsNoAclOnTheWayThere() {
        SHOP.with("app: { subnet: app, ip: 10.0.1.10,", "app: { subnet: nat, ip: 10.0.0.10,")
                .with(
                        "{ to: 0.0.0.0/0, via: igw } # @to-igw",
                        "{ to: 0.0.0.0/0, via: igw } # @to-igw\n          - { to: 10.1.0.0/24, via: nat } # @via-nat")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface shop/app @app: shop/app has no public IPv4 address, so shop/igw drops what it sends");
    }

    /** UG:nat-gateways-regional: no subnet, no ACL of its own, a table with the route to the internet gateway. */
    @Test
    void aRegionalGatewayStandsInNoSubnet() {
        SHOP.with("subnet: nat, publicIp: 52.0.0.99, privateIp: 10.0.0.99", "scope: regional")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 NAT-005 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 NAT-015 RTB-001 ACL-001 SG-005 DLV-008")
                .says("forward RTB-001 routeTable shop/nat @shop: 0.0.0.0/0 to shop/igw");
    }

    /** RA:explanation-codes, REGIONAL_NGW_ROUTE_AZ_RESTRICTION: it serves the zones it is in. */
    @Test
    void aRegionalGatewayServesItsZonesOnly() {
        SHOP.with("subnet: nat, publicIp: 52.0.0.99, privateIp: 10.0.0.99", "scope: regional, azs: [us-east-1b]")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward NAT-008 REGIONAL_NGW_ROUTE_AZ_RESTRICTION natGateway shop/nat @nat: shop/nat is not present in the zone that the packet comes from");
        SHOP.with("subnet: nat, publicIp: 52.0.0.99, privateIp: 10.0.0.99", "scope: regional, azs: [us-east-1a]")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isAllowed();
    }

    /** Where the zone of the sender's subnet is not written, it may be one of them. */
    @Test
    void aRegionalGatewayAndAZoneThatIsNotWrittenLeaveItOpen() {
        SHOP.with("subnet: nat, publicIp: 52.0.0.99, privateIp: 10.0.0.99", "scope: regional, azs: [us-east-1b]")
                .with("az: us-east-1a, ", "")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isUndeterminedBecause(
                        "forward NAT-022 natGateway shop/nat @nat: shop/nat serves some zones only, and the file does not say which zone the packet comes from");
    }

    /** Where the file does not say, the gateway's private address is some address of its subnet. */
    @Test
    void aRuleThatMayCoverTheGatewaysUnknownAddressLeavesItOpen() {
        SHOP.with("publicIp: 52.0.0.99, privateIp: 10.0.0.99", "publicIp: 52.0.0.99")
                .ask("shop/app", "peer/y", "tcp/5432")
                .isUndeterminedBecause(
                        "forward SG-006 securityGroup peer/db @db: inbound rule 1 of peer/db (allow tcp/5432 from 10.0.0.99) covers only a part of the addresses that tcp/5432 from the private address of shop/nat to 10.1.0.20 may have here");
        SHOP.with("publicIp: 52.0.0.99, privateIp: 10.0.0.99", "publicIp: 52.0.0.99")
                .with("from: 10.0.0.99 }", "from: 10.0.0.0/24 }")
                .ask("shop/app", "peer/y", "tcp/5432")
                .isAllowed();
        SHOP.with("publicIp: 52.0.0.99, privateIp: 10.0.0.99", "publicIp: 52.0.0.99")
                .with("from: 10.0.0.99 }", "from: 10.0.1.0/24 }")
                .ask("shop/app", "peer/y", "tcp/5432")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup peer/db @db: no inbound rule of security group peer/db admits tcp/5432 from the private address of shop/nat to 10.1.0.20");
    }

    /** UG:nat-gateway-nat64-dns64: native IPv6 is not carried. */
    @Test
    void ipv6ForIpv6HostsIsNotForANatGateway() {
        Scenario six = SHOP.with(
                        "cidrs: [10.0.0.0/16]\n    internetGateway",
                        "cidrs: [10.0.0.0/16]\n    ipv6Cidrs: [\"2600:1f18:1::/56\"]\n    internetGateway")
                .with(
                        "app: { az: us-east-1a, cidr: 10.0.1.0/24,",
                        "app: { az: us-east-1a, cidr: 10.0.1.0/24, ipv6Cidr: \"2600:1f18:1:1::/64\",")
                .with("ip: 10.0.1.10, securityGroups: [client]", "ip: 10.0.1.10, ipv6: \"2600:1f18:1:1::10\"")
                .with("- { to: 0.0.0.0/0, via: nat } # @to-nat", "- { to: \"::/0\", via: nat } # @to-nat");
        six.ask("shop/app", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward NAT-019 natGateway shop/nat @to-nat: ::/0 to shop/nat sends IPv6 to a NAT gateway, which takes IPv6 for 64:ff9b::/96 only");
    }

    /** UG:nat-gateways-regional, PL:gateway-endpoints: its table may have a gateway endpoint, whose answers come back to it. */
    @Test
    void aRegionalGatewayReachesAServiceByAGatewayEndpoint() {
        Scenario.topology("""
                topology: f13
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    routeTables:
                      main: { main: true, routes: [ { to: 0.0.0.0/0, via: nat } ] }
                      nats: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                    natGateways: { nat: { scope: regional, publicIp: 52.0.0.9, routeTable: nats } }
                    interfaces: { x: { subnet: s, ip: 10.0.0.10 } }
                    endpoints: { s3: { type: gateway, service: s3, routeTables: [nats] } }
                prefixLists: { pl-s3: { entries: [52.216.0.0/15] } }
                """)
                .ask("a/x", "52.216.1.1", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 NAT-005 RTB-001 VPE-001 VPE-005")
                .comesBackBy("VPE-006 NAT-015 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** UG:nat-gateway-basics: what shows as its address is what others sent; of its own it asks nothing, and takes no reply. */
    @Test
    void aNatGatewayAsksNothing() {
        SHOP.ask("10.0.0.99", "peer/y", "tcp/5432").isBlockedBy("""
                        forward NAT-024 natGateway shop/nat @nat: shop/nat sends on what others ask, and nothing of its own
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable peer/main @peer-table: peer/main has no route to 10.0.0.99
                        return NAT-023 natGateway shop/nat @nat: shop/nat holds the address that the reply goes to, and sent no request for it
                        """);
    }

    /** UG:nat-gateway-basics: a public one is made with an Elastic IP, whether or not the file says which. */
    @Test
    void anElasticIpThatTheFileDoesNotSayIsTakenToBeThere() {
        SHOP.with("publicIp: 52.0.0.99, ", "")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isAllowed()
                .assumes("shop/nat is taken to have an Elastic IP, which the file does not say");
        SHOP.ask("shop/app", "8.8.8.8", "tcp/443").isAllowed().assumes();
    }

    /** Nothing is taken to be so of another one than that by which the packet leaves. */
    @Test
    void theElasticIpsOfOthersAreOfNoAccount() {
        SHOP.with(
                        "nat: { subnet: nat, publicIp: 52.0.0.99, privateIp: 10.0.0.99 } # @nat",
                        "nat: { subnet: nat, privateIp: 10.0.0.99 } # @nat\n      spare: { subnet: nat, privateIp: 10.0.0.98 }")
                .with("cidrs: [10.1.0.0/16]", "cidrs: [10.0.0.0/16]\n    internetGateway: igw")
                .with(
                        "subnets: { s: { cidr: 10.1.0.0/24, networkAcl: open } }",
                        "subnets: { s: { cidr: 10.0.0.0/24, networkAcl: open } }\n    natGateways: { twin: { subnet: s, privateIp: 10.0.0.99 } }")
                .with("ip: 10.1.0.20", "ip: 10.0.0.20")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .isAllowed()
                .assumes("shop/nat is taken to have an Elastic IP, which the file does not say");
    }

    /** Only where the internet gateway sends what is for public addresses is an Elastic IP needed. */
    @Test
    void noElasticIpIsNeededForWhatDoesNotLeave() {
        Scenario unsaid = SHOP.with("publicIp: 52.0.0.99, ", "");
        unsaid.ask("shop/app", "10.9.9.9", "tcp/443").is("blocked").assumes();
        unsaid.with("- { to: 0.0.0.0/0, via: igw } # @to-igw", "- { to: 0.0.0.0/0, via: pcx } # @to-igw")
                .ask("shop/app", "8.8.8.8", "tcp/443")
                .is("blocked")
                .assumes();
    }
}

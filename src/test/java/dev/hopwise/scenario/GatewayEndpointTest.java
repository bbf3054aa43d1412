package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Gateway endpoints: PL:gateway-endpoints, PL:vpc-endpoints-s3, RA:explanation-codes. */
class GatewayEndpointTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            defaults: { region: us-east-1 }
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw
                subnets:
                  app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: private }
                  lone: { cidr: 10.0.3.0/24, routeTable: bare }
                  pub: { cidr: 10.0.0.0/24, routeTable: public }
                routeTables:
                  private: { main: true } # @private
                  bare: {} # @bare
                  public: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @public
                networkAcls:
                  inside: # @inside
                    inbound: [ { rule: 1, allow: all, from: 10.0.0.0/8 } ]
                    outbound: [ { rule: 1, allow: all, to: 10.0.0.0/8 } ]
                securityGroups:
                  listed: { outbound: [ { allow: tcp/443, to: pl-s3 } ] } # @listed
                  inside: { outbound: [ { allow: all, to: 10.0.0.0/8 } ] } # @closed
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10" }
                  listed-1: { subnet: app, ip: 10.0.1.11, securityGroups: [listed] }
                  closed-1: { subnet: app, ip: 10.0.1.12, securityGroups: [inside] }
                  lone-1: { subnet: lone, ip: 10.0.3.10 }
                  pub-1: { subnet: pub, ip: 10.0.0.10, publicIp: 52.0.0.10 }
                endpoints:
                  s3: { type: gateway, service: s3, routeTables: [private] } # @s3
              peer:
                cidrs: [10.1.0.0/16]
                subnets: { two: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: pcx } ] } }
                interfaces: { y: { subnet: two, ip: 10.1.0.20 } }
            peerings:
              pcx: { between: [shop, peer] } # @pcx
            """);

    /** PL:gateway-endpoints: past the client's group and ACL, by the route that AWS adds. */
    @Test
    void aGatewayEndpointServesTheTablesItIsIn() {
        SHOP.ask("app-1", "service:s3", "tcp/443")
                .isAllowed()
                .goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 VPE-001 VPE-005")
                .comesBackBy("VPE-006 ACL-001 SG-005 DLV-008")
                .says("forward RTB-001 routeTable shop/private @s3: the prefix list of s3 in us-east-1 to shop/s3");
    }

    @Test
    void aGatewayEndpointServesOnlyTheTablesItIsIn() {
        SHOP.ask("lone-1", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/bare @bare: shop/bare has no route to the public addresses of s3 in us-east-1");
    }

    /** PL:gateway-endpoints: subnets on other tables use the service by the internet. */
    @Test
    void aGatewayEndpointServesOnlyTheTablesItIsInAndOthersGoByTheInternet() {
        SHOP.ask("pub-1", "service:s3", "tcp/443")
                .isAllowed()
                .goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001");
        SHOP.with("routeTables: [private]", "routeTables: [private, public]")
                .ask("pub-1", "service:s3", "tcp/443")
                .isAllowed()
                .goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 VPE-001 VPE-005");
    }

    /** PL:gateway-endpoints: the prefix list is that of its Region. */
    @Test
    void aGatewayEndpointServesItsRegionOnly() {
        SHOP.ask("app-1", "service:s3@us-east-1", "tcp/443").isAllowed();
        SHOP.ask("app-1", "service:s3@eu-west-1", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/private @private: shop/private has no route to the public addresses of s3 in eu-west-1");
    }

    /** And of its service. */
    @Test
    void aGatewayEndpointServesItsServiceOnly() {
        SHOP.ask("app-1", "service:dynamodb", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/private @private: shop/private has no route to the public addresses of dynamodb in us-east-1");
    }

    /** PL:vpc-endpoints-s3: not over a peering connection. */
    @Test
    void aGatewayEndpointNeverServesAPeer() {
        SHOP.ask("peer/y", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward PCX-010 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx @pcx: pcx delivers only to addresses of shop, not to the public addresses of s3 in us-east-1: the gateways of shop serve nobody over a peering connection");
    }

    /** PL:gateway-endpoints: the client's group must let out to the prefix list. */
    @Test
    void theClientsGroupMustLetOutToThePrefixList() {
        SHOP.ask("listed-1", "service:s3", "tcp/443")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/listed @listed: admitted by outbound rule 1 of shop/listed (allow tcp/443 to pl-s3)");
        SHOP.ask("closed-1", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/inside @closed: no outbound rule of security group shop/inside admits tcp/443 from 10.0.1.12 to the public addresses of s3 in us-east-1");
    }

    /** The prefix list of another Region does not cover it. */
    @Test
    void thePrefixListOfAnotherServiceDoesNot() {
        SHOP.ask("listed-1", "service:dynamodb", "tcp/443").is("blocked").stoppedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/listed @listed: no outbound rule of security group shop/listed admits tcp/443 from 10.0.1.11 to the public addresses of dynamodb in us-east-1
                        forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/private @private: shop/private has no route to the public addresses of dynamodb in us-east-1
                        """);
    }

    /** PL:gateway-endpoints: the ACL must allow the service's public addresses, there and back. */
    @Test
    void theAclMustAllowTheServicesPublicAddresses() {
        SHOP.with("app: { cidr: 10.0.1.0/24,", "app: { cidr: 10.0.1.0/24, networkAcl: inside,")
                .ask("app-1", "service:s3", "tcp/443")
                .isBlockedBy("""
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/inside @inside: the last entry (*, deny all outbound that no other entry matches) denies tcp/443 from 10.0.1.10 to the public addresses of s3 in us-east-1, out of shop/app
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/inside @inside: the last entry (*, deny all inbound that no other entry matches) denies tcp/1024-65535 from the public addresses of s3 in us-east-1 to 10.0.1.10, into shop/app
                        """);
    }

    /** An entry for a part of the public addresses may or may not cover the one that the name resolves to. */
    @Test
    void anEntryForAPartOfThePublicAddressesLeavesItOpen() {
        Scenario part = SHOP.with("app: { cidr: 10.0.1.0/24,", "app: { cidr: 10.0.1.0/24, networkAcl: inside,")
                .with("to: 10.0.0.0/8 } ]\n    securityGroups", "to: 52.0.0.0/8 } ]\n    securityGroups")
                .with(
                        "inbound: [ { rule: 1, allow: all, from: 10.0.0.0/8 } ]",
                        "inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ]");
        part.ask("app-1", "service:s3", "tcp/443")
                .isUndeterminedBecause(
                        "forward ACL-003 networkAcl shop/inside at <outbound: [ { rule: 1, allow: all, to: 52.0.0.0/8 } ]>: entry 1 (allow all to 52.0.0.0/8) covers only a part of the addresses that tcp/443 from 10.0.1.10 to the public addresses of s3 in us-east-1 may have, out of shop/app");
        // It says nothing of the subnets of another ACL.
        part.ask("pub-1", "service:s3", "tcp/443").isAllowed();
    }

    /** RA:explanation-codes: TCP and ICMP echo. */
    @Test
    void aGatewayEndpointTakesTcpAndPing() {
        SHOP.ask("app-1", "service:s3", "icmp/8").isAllowed();
        SHOP.ask("app-1", "service:s3", "udp/443")
                .is("blocked")
                .stoppedBy(
                        "forward VPE-002 VPCE_GATEWAY_PROTOCOL_RESTRICTION endpoint shop/s3 @s3: shop/s3 takes TCP and ICMP echo in its own address family only, not udp/443");
    }

    /** PL:gateway-endpoints: by address family. */
    @Test
    void aGatewayEndpointServesItsFamiliesOnly() {
        SHOP.askInIpv6("app-1", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/private @private: shop/private has no route to the public addresses of s3 in us-east-1");
        SHOP.with("routeTables: [private] }", "routeTables: [private], ipAddressType: dualstack }")
                .askInIpv6("app-1", "service:s3", "tcp/443")
                .isAllowed();
        SHOP.with("routeTables: [private] }", "routeTables: [private], ipAddressType: ipv6 }")
                .ask("app-1", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/private @private: shop/private has no route to the public addresses of s3 in us-east-1");
    }

    /** PL:concepts: only available endpoints carry. */
    @Test
    void anEndpointThatIsNotAvailableCarriesNothing() {
        SHOP.with("routeTables: [private] }", "routeTables: [private], state: deleting }")
                .ask("app-1", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward VPE-003 BAD_STATE endpoint shop/s3 @s3: shop/s3 is deleting; only an available endpoint carries traffic");
    }

    /** A public address may be one of the service: the endpoint's route would carry it. */
    @Test
    void whoseAPublicAddressIsNoFileSays() {
        SHOP.with("routeTables: [private] }", "routeTables: [private, public] }")
                .ask("pub-1", "52.216.1.1", "tcp/443")
                .isAllowed()
                .assumes(
                        "52.216.1.1 is taken not to be an address of com.amazonaws.us-east-1.s3, which shop/s3 would lead to; the file does not list those");
        SHOP.ask("pub-1", "52.216.1.1", "tcp/443").isAllowed().assumes();
    }

    /** topology-format.md: the addresses of a service are of no one else, so not the internet's; a reply would go by the endpoint. */
    @Test
    void theInternetAtLargeIsNotTheService() {
        Scenario web = SHOP.with("routeTables: [private] }", "routeTables: [private, public] }")
                .with("publicIp: 52.0.0.10 }", "publicIp: 52.0.0.10, securityGroups: [web] }")
                .with(
                        "    securityGroups:\n      listed",
                        "    securityGroups:\n      web: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] }\n      listed");
        web.ask("internet", "pub-1", "tcp/443").isAllowed();
        Scenario listed = web.with("peerings:", "prefixLists:\n  pl-s3: { entries: [52.216.0.0/15] }\npeerings:");
        listed.ask("internet", "pub-1", "tcp/443").isAllowed();
        listed.ask("52.216.1.1", "pub-1", "tcp/443")
                .isBlockedBy(
                        "return VPE-017 VPCE_INTRA_VPC_TRAFFIC endpoint shop/s3 @s3: the prefix list of s3 in us-east-1 to shop/s3 sends the reply to a gateway endpoint, which saw no request for it");
    }

    /** topology-format.md: a list of entries replaces the built-in one; the longest prefix then decides. */
    @Test
    void aListOfEntriesReplacesTheBuiltInOne() {
        Scenario listed = SHOP.with("peerings:", "prefixLists:\n  pl-s3: { entries: [52.216.0.0/15] }\npeerings:");
        listed.ask("app-1", "service:s3", "tcp/443").isAllowed();
        listed.ask("app-1", "52.216.1.1", "tcp/443").isAllowed();
        listed.ask("app-1", "52.218.1.1", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/private @private: shop/private has no route to 52.218.1.1");
    }

    /** PL:gateway-endpoints: a route to an exact block of the service wins over the endpoint's. */
    @Test
    void aNarrowerRouteOverridesTheEndpoint() {
        SHOP.with("routeTables: [private]", "routeTables: [public]")
                .with("peerings:", "prefixLists:\n  pl-s3: { entries: [52.216.0.0/15] }\npeerings:")
                .with("{ to: 0.0.0.0/0, via: igw }", "{ to: 52.216.1.0/24, via: igw }")
                .ask("pub-1", "52.216.1.1", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001");
    }

    /** UG:route-tables-priority: no entry of the list is as wide as half of all addresses. */
    @Test
    void theEndpointsRouteIsNarrowerThanTheHalvesOfADefaultRoute() {
        SHOP.with(
                        "private: { main: true } # @private",
                        "private: { main: true, routes: [ { to: 0.0.0.0/1, via: igw }, { to: 128.0.0.0/1, via: igw } ] } # @private")
                .ask("app-1", "service:s3", "tcp/443")
                .isAllowed()
                .says("forward RTB-001 routeTable shop/private @s3: the prefix list of s3 in us-east-1 to shop/s3");
    }

    /** PL:gateway-endpoints: for S3 and DynamoDB; other services have interface endpoints. */
    @Test
    void aGatewayEndpointOfAServiceThatHasNoneCarriesNothing() {
        SHOP.with("service: s3,", "service: sqs,")
                .ask("app-1", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward VPE-016 endpoint shop/s3 @s3: shop/s3 is a gateway endpoint, and AWS has none for com.amazonaws.us-east-1.sqs");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Interface endpoints: PL:create-interface-endpoint, PL:concepts, PL:privatelink-access-aws-services. */
class InterfaceEndpointTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            defaults: { region: us-east-1 }
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw
                dnsHostnames: true
                subnets:
                  app: { az: us-east-1a, cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64" }
                  ep: { az: us-east-1b, cidr: 10.0.2.0/24, ipv6Cidr: "2600:1f18:1:2::/64" }
                routeTables:
                  main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx }, { to: "::/0", via: igw } ] } # @main
                securityGroups:
                  vpce: { inbound: [ { allow: tcp/443, from: [10.0.0.0/8, "::/0"] } ] } # @vpce
                  client: { outbound: [ { allow: tcp/443, to: vpce } ] } # @client
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10" }
                  app-4: { subnet: app, ip: 10.0.1.11, securityGroups: [client] }
                endpoints:
                  sqs: { type: interface, service: sqs, subnets: { ep: 10.0.2.50 }, securityGroups: [vpce], privateDns: true } # @sqs
              peer:
                cidrs: [10.1.0.0/16]
                subnets: { two: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } } # @peer-table
                interfaces: { y: { subnet: two, ip: 10.1.0.20 } }
            peerings:
              pcx: { between: [shop, peer] } # @pcx
            """);

    /** PL:create-interface-endpoint: the endpoint's group must admit the client on 443. */
    @Test
    void anInterfaceEndpointNeedsItsGroupToAdmit443() {
        SHOP.ask("app-1", "service:sqs", "tcp/443")
                .isAllowed()
                .isSent("10.0.1.10", "10.0.2.50")
                .goesBy("DNS-003 ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 VPE-010 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008")
                .says("forward DNS-003 endpoint shop/sqs @sqs: service:sqs resolves to shop/sqs: private DNS is on");
    }

    /** PL:create-interface-endpoint: without groups it has the VPC's default group, which admits its own members only. */
    @Test
    void anInterfaceEndpointNeedsItsGroupToAdmit443AndTheDefaultGroupDoesNot() {
        SHOP.with("securityGroups: [vpce], privateDns", "privateDns")
                .ask("app-4", "service:sqs", "tcp/443")
                .is("blocked")
                .stoppedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/client @client: no outbound rule of security group shop/client admits tcp/443 from 10.0.1.11 to 10.0.2.50
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/default @shop: no inbound rule of security group shop/default admits tcp/443 from 10.0.1.11 to 10.0.2.50
                        """);
        SHOP.with("securityGroups: [vpce], privateDns", "privateDns")
                .ask("app-1", "service:sqs", "tcp/443")
                .isAllowed();
    }

    @Test
    void anInterfaceEndpointNeedsItsGroupToAdmit443AndNothingElseWillDo() {
        SHOP.with("allow: tcp/443, from: [10", "allow: tcp/22, from: [10")
                .ask("app-1", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/vpce @vpce: no inbound rule of security group shop/vpce admits tcp/443 from 10.0.1.10 to 10.0.2.50");
    }

    /** UG:security-group-rules: the client may name the endpoint's group. */
    @Test
    void aClientsRuleMayNameTheEndpointsGroup() {
        SHOP.ask("app-4", "service:sqs", "tcp/443")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/client @client: admitted by outbound rule 1 of shop/client (allow tcp/443 to vpce)");
    }

    /** PL:concepts: TCP over IPv4 unless the file says otherwise, and no ping. */
    @Test
    void anInterfaceEndpointTakesTcpOverIpv4UnlessItSaysOtherwise() {
        Scenario open = SHOP.with("allow: tcp/443, from: [10", "allow: all, from: [10");
        open.ask("app-1", "endpoint:sqs", "udp/53")
                .is("blocked")
                .stoppedBy(
                        "forward VPE-011 PROTOCOL_RESTRICTION endpoint shop/sqs @sqs: shop/sqs does not take udp/53: an interface endpoint takes TCP over IPv4 unless it says otherwise, and answers no ping");
        open.ask("app-1", "endpoint:sqs", "icmp/8")
                .is("blocked")
                .stoppedBy(
                        "forward VPE-011 PROTOCOL_RESTRICTION endpoint shop/sqs @sqs: shop/sqs does not take icmp/8: an interface endpoint takes TCP over IPv4 unless it says otherwise, and answers no ping");
        open.with("privateDns: true", "privateDns: true, protocols: [tcp, udp]")
                .ask("app-1", "endpoint:sqs", "udp/53")
                .isAllowed();
    }

    /** PL:privatelink-access-aws-services: IPv6 where it says so. */
    @Test
    void anInterfaceEndpointTakesIpv6WhereItSaysSo() {
        SHOP.with("privateDns: true", "privateDns: true, ipAddressType: dualstack")
                .askInIpv6("app-1", "service:sqs", "tcp/443")
                .isAllowed()
                .isSent("2600:1f18:1:1::10", "the IPv6 address of shop/sqs in shop/ep");
        SHOP.askInIpv6("app-1", "endpoint:sqs", "tcp/443")
                .isBlockedBy(
                        "forward DLV-016 endpoint shop/sqs @sqs: the two ends have no address of the same family, or of that of the protocol");
    }

    /** topology-format.md: IPv4 where both ends have it, else IPv6; the name leads to the endpoint's addresses only. */
    @Test
    void theNameOfAnIpv6EndpointLeadsToIpv6() {
        Scenario six = SHOP.with("{ ep: 10.0.2.50 }", "[ep]")
                .with("privateDns: true", "privateDns: true, ipAddressType: ipv6");
        six.ask("app-1", "service:sqs", "tcp/443")
                .isAllowed()
                .isSent("2600:1f18:1:1::10", "the IPv6 address of shop/sqs in shop/ep");
        six.ask("app-4", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward DLV-016 endpoint shop/sqs @sqs: the two ends have no address of the same family, or of that of the protocol");
    }

    /** PL:concepts: its IPv6 addresses are never reached from the internet. */
    @Test
    void anInterfaceEndpointIsNeverReachedFromTheInternet() {
        SHOP.with("privateDns: true", "privateDns: true, ipAddressType: dualstack")
                .askInIpv6("internet", "endpoint:sqs", "tcp/443")
                .isBlockedBy("forward IGW-032 endpoint shop/sqs @sqs: shop/sqs takes nothing from the internet");
        SHOP.ask("internet", "endpoint:sqs", "tcp/443").is("blocked").stoppedBy("""
                        forward IGW-032 endpoint shop/sqs @sqs: shop/sqs takes nothing from the internet
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/vpce @vpce: no inbound rule of security group shop/vpce admits tcp/443 from the internet to 10.0.2.50
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/main @main: shop/main has no route to the internet
                        """);
    }

    /** PL:privatelink-access-aws-services: the flag and both DNS attributes of the VPC. */
    @Test
    void privateDnsNeedsTheFlagAndBothAttributes() {
        String noRoute =
                "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/main @main: shop/main has no route to the public addresses of sqs in us-east-1";
        SHOP.with(", privateDns: true", "")
                .ask("app-1", "service:sqs", "tcp/443")
                .isBlockedBy(noRoute)
                .assumes();
        SHOP.with("dnsHostnames: true", "dnsHostnames: false")
                .ask("app-1", "service:sqs", "tcp/443")
                .isBlockedBy(noRoute)
                .says(
                        "forward DNS-005 endpoint shop/sqs @sqs: service:sqs resolves to public addresses: shop/sqs has private DNS, but shop does not have both dnsSupport and dnsHostnames");
        SHOP.with("dnsHostnames: true", "dnsHostnames: true\n    dnsSupport: false")
                .ask("app-1", "service:sqs", "tcp/443")
                .isBlockedBy(noRoute)
                .says(
                        "forward DNS-005 endpoint shop/sqs @sqs: service:sqs resolves to public addresses: shop/sqs has private DNS, but shop does not have both dnsSupport and dnsHostnames");
    }

    /** PL:concepts: only an available endpoint carries, and only it answers to the name. */
    @Test
    void anEndpointThatIsNotAvailableCarriesNothing() {
        Scenario pending = SHOP.with("privateDns: true", "privateDns: true, state: pendingAcceptance");
        pending.ask("app-1", "10.0.2.50", "tcp/443")
                .isBlockedBy(
                        "forward VPE-012 BAD_STATE endpoint shop/sqs @sqs: shop/sqs is pendingAcceptance; only an available endpoint carries traffic");
        pending.ask("app-1", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/main @main: shop/main has no route to the public addresses of sqs in us-east-1");
    }

    /** S3:privatelink-interface-endpoints: an interface like any other, over a peering by its address, not by the private name. */
    @Test
    void anInterfaceEndpointServesAPeerByItsAddress() {
        SHOP.ask("peer/y", "endpoint:shop/sqs", "tcp/443").isAllowed();
        SHOP.ask("peer/y", "10.0.2.50", "tcp/443").isAllowed();
        SHOP.ask("peer/y", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable peer/main @peer-table: peer/main has no route to the public addresses of sqs in us-east-1");
    }

    /** PL:concepts: the consumer asks. */
    @Test
    void anEndpointNeverAsks() {
        SHOP.ask("endpoint:sqs", "app-1", "tcp/443").is("blocked").stoppedBy("""
                        forward VPE-013 VPCE_INTRA_VPC_TRAFFIC endpoint shop/sqs @sqs: shop/sqs answers requests and never sends one
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/default @shop: no inbound rule of security group shop/default admits tcp/443 from 10.0.2.50 to 10.0.1.10
                        """);
        SHOP.refuses(
                "service:sqs",
                "app-1",
                "tcp/443",
                "a service answers requests and sends none; ask for the opposite direction");
    }

    /** Two zones: every address that the name may resolve to is walked. */
    @Test
    void everyZoneOfTheEndpointIsWalked() {
        Scenario zones = SHOP.with("{ ep: 10.0.2.50 }", "{ ep: 10.0.2.50, app: 10.0.1.50 }");
        zones.ask("app-1", "service:sqs", "tcp/443").isAllowed();
        zones.with("ipv6Cidr: \"2600:1f18:1:2::/64\" }", "ipv6Cidr: \"2600:1f18:1:2::/64\", networkAcl: shut }")
                .with(
                        "    securityGroups:\n      vpce:",
                        "    networkAcls: { shut: {} }\n    securityGroups:\n      vpce:")
                .ask("app-1", "service:sqs", "tcp/443")
                .is("undetermined")
                .assumes("service:sqs may lead to 10.0.1.50 (allowed) or to 10.0.2.50 (blocked)");
    }

    /** Of zones that are all closed, each is told that has a reason of its own, and a reason that they share is told once. */
    @Test
    void whereEveryZoneIsClosedEachReasonIsTold() {
        Scenario zones = SHOP.with("{ ep: 10.0.2.50 }", "{ ep: 10.0.2.50, app: 10.0.1.50 }")
                .with("securityGroups: [vpce], privateDns", "privateDns");
        String group =
                "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/default @shop: no inbound rule of security group shop/default admits tcp/443 from 10.0.1.12 to 10.0.1.50\n";
        Scenario open = zones.with(
                        "      app-4:",
                        "      app-5: { subnet: app, ip: 10.0.1.12, securityGroups: [open] }\n      app-4:")
                .with("      vpce:", "      open: {}\n      vpce:");
        open.ask("app-5", "service:sqs", "tcp/443").isBlockedBy(group);
        open.with("ipv6Cidr: \"2600:1f18:1:2::/64\" }", "ipv6Cidr: \"2600:1f18:1:2::/64\", networkAcl: shut }")
                .with(
                        "    securityGroups:\n      open:",
                        "    networkAcls: { shut: {} } # @shut\n    securityGroups:\n      open:")
                .ask("app-5", "service:sqs", "tcp/443")
                .isBlockedBy(group + """
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/shut @shut: the last entry (*, deny all inbound that no other entry matches) denies tcp/443 from 10.0.1.12 to 10.0.2.50, into shop/ep
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/default @shop: no inbound rule of security group shop/default admits tcp/443 from 10.0.1.12 to 10.0.2.50
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/shut @shut: the last entry (*, deny all outbound that no other entry matches) denies tcp/1024-65535 from 10.0.2.50 to 10.0.1.12, out of shop/ep
                        """);
    }

    /** Asked for from outside the VPCs, the name is public: no crash, no guess. */
    @Test
    void fromOutsideTheNameIsPublic() {
        SHOP.ask("internet", "service:sqs", "tcp/443")
                .isAllowed()
                .goesBy("NET-019")
                .comesBackBy("NET-003");
        SHOP.ask("10.0.9.9", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward DLV-012 address 10.0.9.9 at <topology: shop>: nothing in the file holds 10.0.9.9, so nothing sends from it");
    }

    /** PL:concepts: an endpoint service is reached by endpoints only. */
    @Test
    void anEndpointServiceIsNotOnTheInternet() {
        Scenario own = SHOP.with(
                        "peerings:", "services: { pay: { name: com.amazonaws.vpce.us-east-1.vpce-svc-0a } }\npeerings:")
                .with("service: sqs,", "service: pay,");
        own.ask("app-1", "service:pay", "tcp/443").isAllowed().isSent("10.0.1.10", "10.0.2.50");
        own.with(", privateDns: true", "")
                .ask("app-1", "service:pay", "tcp/443")
                .isBlockedBy(
                        "forward DNS-018 service com.amazonaws.vpce.us-east-1.vpce-svc-0a at <topology: shop>: service:pay is reached by an endpoint only, and no interface endpoint with private DNS of the sender's VPC answers to its name");
    }

    /** PL:privatelink-access-aws-services: the public name of the service, and the names of the endpoint itself. */
    @Test
    void namesOfAwsStandForServicesAndEndpoints() {
        SHOP.ask("app-1", "name:sqs.us-east-1.amazonaws.com", "tcp/443")
                .isAllowed()
                .isSent("10.0.1.10", "10.0.2.50")
                .says(
                        "forward DNS-003 endpoint shop/sqs @sqs: service:sqs@us-east-1 resolves to shop/sqs: private DNS is on");
        SHOP.ask("app-1", "name:sqs.eu-west-1.amazonaws.com", "tcp/443").is("blocked");
        Scenario two = SHOP.with("  sqs: { type", "  vpce-0a: { type")
                .with("subnets: { ep: 10.0.2.50 }", "subnets: { ep: 10.0.2.50, app: 10.0.1.50 }");
        two.ask("app-1", "name:vpce-0a-x1.sqs.us-east-1.vpce.amazonaws.com", "tcp/443")
                .answers("""
                        shop/app-1 > shop/vpce-0a allowed
                        shop/app-1 > shop/vpce-0a allowed
                        """);
        two.ask("app-1", "name:vpce-0a-x1-us-east-1b.sqs.us-east-1.vpce.amazonaws.com", "tcp/443")
                .isAllowed()
                .isSent("10.0.1.10", "10.0.2.50");
        two.ask("app-1", "name:VPCE-0a-X1-us-east-1B.sqs.us-east-1.vpce.AmazonAWS.com.", "tcp/443")
                .isAllowed()
                .isSent("10.0.1.10", "10.0.2.50");
        SHOP.ask("app-1", "name:SQS.us-east-1.amazonaws.com", "tcp/443")
                .isAllowed()
                .isSent("10.0.1.10", "10.0.2.50");
        SHOP.ask("app-1", "name:sqs.us-east-1.amazonaws.com.", "tcp/443")
                .isAllowed()
                .isSent("10.0.1.10", "10.0.2.50");
        SHOP.refuses(
                "app-1",
                "name:sqs.us-east-1.amazonaws.com..",
                "tcp/443",
                "no service and no endpoint in the file is called sqs.us-east-1.amazonaws.com..; such a name is sqs.us-east-1.amazonaws.com, or begins with the id of an endpoint");
        two.refuses(
                "app-1",
                "name:vpce-0b-x1.sqs.us-east-1.vpce.amazonaws.com",
                "tcp/443",
                "no service and no endpoint in the file is called vpce-0b-x1.sqs.us-east-1.vpce.amazonaws.com; such a name is sqs.us-east-1.amazonaws.com, or begins with the id of an endpoint");
    }
}

package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Internet and egress-only gateways: UG:VPC_Internet_Gateway, UG:egress-only-internet-gateway, RA:explanation-codes. */
class InternetTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw # @igw
                egressOnlyInternetGateway: eigw # @eigw
                subnets:
                  pub: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1:0::/64", routeTable: public }
                  priv: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: private }
                routeTables:
                  public: # @public
                    main: true
                    routes:
                      - { to: 0.0.0.0/0, via: igw } # @to-igw
                      - { to: "::/0", via: igw } # @to-igw6
                  private: # @private
                    routes:
                      - { to: "::/0", via: eigw } # @to-eigw
                securityGroups:
                  web: { inbound: [ { allow: tcp/443, from: [0.0.0.0/0, "::/0"] } ] } # @web
                interfaces:
                  web-1: { subnet: pub, ip: 10.0.0.10, secondaryIps: [10.0.0.11], ipv6: "2600:1f18:1:0::10", publicIp: 52.0.0.10, securityGroups: [web] } # @web-1
                  bare: { subnet: pub, ip: 10.0.0.30, securityGroups: [web] } # @bare
                  app: { subnet: priv, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [web] } # @app
            """);

    /** UG:VPC_Internet_Gateway: public address, route, group and ACL: all four, and it works both ways. */
    @Test
    void aPublicInterfaceTalksToTheInternetAndIsReached() {
        SHOP.ask("web-1", "internet", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 ACL-001 SG-005 DLV-008")
                .says("forward IGW-001 internetGateway shop/igw @igw: sends under the public address 52.0.0.10");
        SHOP.ask("internet", "web-1", "tcp/443")
                .isAllowed()
                .isSent("any", "52.0.0.10")
                .goesBy("IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 NET-003");
    }

    /** UG:VPC_Internet_Gateway: an internet gateway route without a public address is of no use; blamed is the interface. */
    @Test
    void withoutAPublicAddressTheGatewayDropsIt() {
        SHOP.ask("bare", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface shop/bare @bare: shop/bare has no public IPv4 address, so shop/igw drops what it sends");
        SHOP.ask("internet", "bare", "tcp/443").isBlockedBy("""
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface shop/bare @bare: shop/bare has no public IPv4 address, so nothing on the internet can reach it
                        return IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface shop/bare @bare: shop/bare has no public IPv4 address, so shop/igw drops what it sends
                        """);
    }

    /** EC2:using-eni: a public address belongs to one private address of the interface. */
    @Test
    void thePublicAddressBelongsToThePrimaryAddressOnly() {
        SHOP.ask("10.0.0.10", "8.8.8.8", "tcp/443").isAllowed();
        SHOP.ask("10.0.0.11", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-011 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface shop/web-1 @web-1: the public IPv4 address of shop/web-1 belongs to its primary address, so shop/igw drops what it sends from 10.0.0.11");
    }

    /** UG:VPC_Internet_Gateway: a public address without the route: the effective table is blamed. */
    @Test
    void aPublicAddressWithoutTheRouteIsOfNoUse() {
        Scenario routeless =
                SHOP.with("- { to: 0.0.0.0/0, via: igw } # @to-igw\n", "- { to: 192.0.2.0/24, via: igw } # @to-igw\n");
        routeless
                .ask("web-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/public @public: shop/public has no route to 8.8.8.8");
        routeless
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy(
                        "return RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/public @public: shop/public has no route to 8.8.8.8");
        routeless.ask("web-1", "192.0.2.7", "tcp/443").isAllowed();
    }

    /** A VPC without an internet gateway. */
    @Test
    void withoutAnInternetGatewayNothingComesIn() {
        SHOP.with("    internetGateway: igw # @igw\n", "")
                .with("          - { to: 0.0.0.0/0, via: igw } # @to-igw\n", "")
                .with(
                        "          - { to: \"::/0\", via: igw } # @to-igw6\n",
                        "          - { to: \"::/0\", via: eigw } # @to-eigw\n")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy("""
                        forward IGW-027 vpc shop @shop: shop has no internet gateway, so nothing comes in from the internet
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/public @public: shop/public has no route to 8.8.8.8
                        """);
    }

    /** RA:explanation-codes: the gateway refuses private and shared destinations. */
    @Test
    void theGatewayRefusesPrivateDestinations() {
        SHOP.ask("web-1", "192.168.7.7", "tcp/443")
                .isBlockedBy(
                        "forward IGW-007 IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS internetGateway shop/igw @igw: 192.168.7.7 is private (RFC 1918); shop/igw does not send there");
        SHOP.ask("web-1", "100.64.0.1", "tcp/443")
                .isBlockedBy(
                        "forward IGW-008 IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS internetGateway shop/igw @igw: 100.64.0.1 is shared carrier space (RFC 6598); shop/igw does not send there");
        SHOP.ask("web-1", "224.0.0.9", "udp/53")
                .isBlockedBy("forward IGW-009 internetGateway shop/igw @igw: no host on the internet has 224.0.0.9");
    }

    /** From outside, an interface has its public address only. */
    @Test
    void aPrivateAddressIsNoNameOnTheInternet() {
        SHOP.ask("internet", "10.0.0.10", "tcp/443")
                .isBlockedBy(
                        "forward IGW-026 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface shop/web-1 @web-1: 10.0.0.10 is a private address; from the internet shop/web-1 answers only to its public one");
        SHOP.ask("internet", "52.0.0.10", "tcp/443").isAllowed();
    }

    /** topology-format.md: a public address from inside its own VPC goes out by the internet gateway and back. */
    @Test
    void aPublicAddressFromInsideGoesOutAndBack() {
        SHOP.with("bare: { subnet: pub, ip: 10.0.0.30,", "bare: { subnet: pub, ip: 10.0.0.30, publicIp: 52.0.0.30,")
                .ask("bare", "52.0.0.10", "tcp/443")
                .isAllowed()
                .isSent("10.0.0.30", "52.0.0.10")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-001 IGW-020 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-001 IGW-020 ACL-001 SG-005 DLV-008");
    }

    /** UG:egress-only-internet-gateway: requests in IPv6 go out and their replies come in; requests from outside do not. */
    @Test
    void egressOnlyLetsIpv6OutAndNothingIn() {
        SHOP.ask("app", "2001:4860:4860::8888", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 EIG-001 NET-001")
                .comesBackBy("EIG-006 ACL-001 SG-005 DLV-008");
        SHOP.with("    internetGateway: igw # @igw\n", "")
                .with(
                        "          - { to: 0.0.0.0/0, via: igw } # @to-igw\n          - { to: \"::/0\", via: igw } # @to-igw6\n",
                        "")
                .ask("2001:4860:4860::8888", "app", "tcp/443")
                .isBlockedBy("""
                        forward EIG-003 egressOnlyInternetGateway shop/eigw @eigw: shop/eigw is the only way of the VPC to the IPv6 internet, and lets no request in
                        return EIG-004 egressOnlyInternetGateway shop/eigw @to-eigw: ::/0 to shop/eigw sends the reply out by an egress-only gateway, which saw no request for it
                        """);
    }

    /** The VPC has an internet gateway too, but the subnet's way back is by the egress-only one. */
    @Test
    void egressOnlyLetsNothingInNextToAnInternetGateway() {
        SHOP.ask("2001:4860:4860::8888", "app", "tcp/443")
                .isBlockedBy(
                        "return EIG-004 egressOnlyInternetGateway shop/eigw @to-eigw: ::/0 to shop/eigw sends the reply out by an egress-only gateway, which saw no request for it");
    }

    /** UG:egress-only-internet-gateway: IPv6 only. */
    @Test
    void egressOnlyCarriesNoIpv4() {
        SHOP.with("- { to: \"::/0\", via: eigw } # @to-eigw", "- { to: 0.0.0.0/0, via: eigw } # @to-eigw")
                .ask("app", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward EIG-005 egressOnlyInternetGateway shop/eigw @to-eigw: 0.0.0.0/0 to shop/eigw sends IPv4 to shop/eigw, which carries IPv6 only");
    }

    /** UG:VPC_Internet_Gateway: IPv6 addresses are public, and need no translation. */
    @Test
    void anInternetGatewayLetsIpv6InAndOut() {
        SHOP.ask("web-1", "2001:4860:4860::8888", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 IGW-005 NET-001")
                .comesBackBy("IGW-023 ACL-001 SG-005 DLV-008");
        SHOP.askInIpv6("internet", "web-1", "tcp/443")
                .isAllowed()
                .isSent("any", "2600:1f18:1::10")
                .goesBy("IGW-023 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 IGW-005 NET-003");
    }

    /** Subject to the group: without a rule for IPv6 it does not. */
    @Test
    void anInternetGatewayLetsIpv6InAndTheGroupStopsIt() {
        SHOP.with("from: [0.0.0.0/0, \"::/0\"]", "from: [0.0.0.0/0]")
                .ask("2001:4860:4860::8888", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/web @web: no inbound rule of security group shop/web admits tcp/443 from 2001:4860:4860::8888 to 2600:1f18:1::10");
    }

    /** fd00::/8 is not on the internet. */
    @Test
    void uniqueLocalAddressesAreNotOnTheInternet() {
        SHOP.ask("web-1", "fd00::1", "tcp/443")
                .isBlockedBy("forward IGW-009 internetGateway shop/igw @igw: no host on the internet has fd00::1");
    }

    /** EC2:using-eni: a detached interface takes nothing from the gateway. */
    @Test
    void aDetachedInterfaceIsNotReached() {
        SHOP.with("publicIp: 52.0.0.10,", "publicIp: 52.0.0.10, attached: false,")
                .ask("internet", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward ENI-002 BAD_STATE_ATTACHMENT networkInterface shop/web-1 @web-1: shop/web-1 is not attached to a running instance");
    }
}

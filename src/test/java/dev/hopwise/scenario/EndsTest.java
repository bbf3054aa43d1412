package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What an end of a flow may be: topology-format.md, "Ends of a flow". */
class EndsTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw
                subnets:
                  web: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1:0::/64" }
                  app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64" }
                  six: { ipv6Cidr: "2600:1f18:1:6::/64" }
                  empty: { cidr: 10.0.9.0/24 }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } # @main
                securityGroups:
                  open: { inbound: [ { allow: tcp/443, from: [0.0.0.0/0, "::/0"] } ] } # @open
                  shut: { inbound: [] } # @shut
                  narrow: { inbound: [ { allow: tcp/443, from: 10.0.0.0/24 } ] } # @narrow
                interfaces:
                  web-1: { subnet: web, ip: 10.0.0.10, secondaryIps: [10.0.0.11], ipv6: "2600:1f18:1:0::10", publicIp: 52.0.0.10, securityGroups: [open], instance: web } # @web-1
                  web-2: { subnet: web, ip: 10.0.0.20, securityGroups: [open], instance: multi } # @web-2
                  app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [shut], instance: multi } # @app-1
                  app-2: { subnet: app, ip: 10.0.1.20, securityGroups: [narrow] } # @app-2
                  six-1: { subnet: six, ipv6: "2600:1f18:1:6::10", securityGroups: [open] } # @six-1
            """);

    private static final String SHUT =
            "forward SG-003 SG_HAS_NO_RULES securityGroup shop/shut @shut: security group shop/shut has no inbound rule at all";

    /** An interface stands for its primary address; its others are ends by address. */
    @Test
    void anInterfaceStandsForItsPrimaryAddress() {
        SHOP.ask("web-1", "web-2", "tcp/443").isAllowed().isSent("10.0.0.10", "10.0.0.20");
        SHOP.ask("10.0.0.11", "shop/web-2", "tcp/443").isAllowed().isSent("10.0.0.11", "10.0.0.20");
        SHOP.ask("web-2", "10.0.0.11", "tcp/443").isAllowed().isSent("10.0.0.20", "10.0.0.11");
    }

    /** An instance means each of its interfaces. */
    @Test
    void anInstanceMeansEachOfItsInterfaces() {
        SHOP.ask("web-1", "multi", "tcp/443").is("mixed").stoppedBy(SHUT).answers("""
                        shop/web-1 > shop/app-1 blocked
                        shop/web-1 > shop/web-2 allowed
                        """);
    }

    /** Sets: subnet:, sg:, vpc:. The members without the one that asks. */
    @Test
    void setsStandForTheirMembers() {
        SHOP.ask("web-1", "subnet:app", "tcp/443").is("mixed").answers("""
                        shop/web-1 > shop/app-1 blocked
                        shop/web-1 > shop/app-2 allowed
                        """);
        SHOP.ask("web-1", "sg:open", "tcp/443").is("allowed").answers("""
                        shop/web-1 > shop/six-1 allowed
                        shop/web-1 > shop/web-2 allowed
                        """);
        SHOP.ask("app-1", "vpc:shop", "tcp/443").is("mixed").answers("""
                        shop/app-1 > shop/app-2 blocked
                        shop/app-1 > shop/six-1 allowed
                        shop/app-1 > shop/web-1 allowed
                        shop/app-1 > shop/web-2 allowed
                        """);
    }

    /** A block: every address in it that something holds, privately or publicly, and what of it is outside. */
    @Test
    void aBlockStandsForWhoeverHoldsItsAddresses() {
        SHOP.ask("app-2", "10.0.0.0/28", "tcp/443").is("allowed").answers("""
                        shop/app-2 > shop/web-1 allowed
                        shop/app-2 > shop/web-1 allowed
                        """);
        SHOP.ask("web-1", "10.0.1.0/24", "tcp/443").is("mixed").answers("""
                        shop/web-1 > shop/app-1 blocked
                        shop/web-1 > shop/app-2 allowed
                        """);
        SHOP.ask("52.0.0.0/24", "web-2", "tcp/443").is("mixed").answers("""
                        internet > shop/web-2 blocked
                        shop/web-1 > shop/web-2 allowed
                        """);
    }

    /** A public address as a source means the interface that has it: it sends from its private one. */
    @Test
    void aPublicAddressAsSourceIsTheInterfaceThatHasIt() {
        SHOP.ask("52.0.0.10", "web-2", "tcp/443").isAllowed().isSent("10.0.0.10", "10.0.0.20");
        SHOP.ask("52.0.0.10", "8.8.8.8", "tcp/443").isAllowed().isSent("10.0.0.10", "8.8.8.8");
    }

    /** An address that nothing holds is a legal end: blocked, and why. */
    @Test
    void anAddressThatNothingHoldsIsBlocked() {
        SHOP.ask("web-1", "10.0.5.5", "tcp/443")
                .isBlockedBy(
                        "forward DLV-010 vpc shop @shop: 10.0.5.5 is in the blocks of shop, and no interface of shop holds it");
        SHOP.ask("web-1", "10.0.0.99", "tcp/443")
                .isBlockedBy(
                        "forward DLV-011 subnet shop/web at <web: { cidr: 10.0.0.0/24, ipv6Cidr: \"2600:1f18:1:0::/64\" }>: no interface in shop/web holds 10.0.0.99");
        SHOP.ask("10.0.5.5", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward DLV-012 address 10.0.5.5 at <topology: shop>: nothing in the file holds 10.0.5.5, so nothing sends from it");
        SHOP.ask("web-1", "10.7.7.7", "tcp/443")
                .isBlockedBy(
                        "forward IGW-007 IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS internetGateway shop/igw at <internetGateway: igw>: 10.7.7.7 is private (RFC 1918); shop/igw does not send there");
    }

    /** The same address at both ends, the same end, and an interface and its other address: wrong usage. */
    @Test
    void theSameEndTwiceIsRefused() {
        SHOP.refuses("web-1", "web-1", "tcp/443", "web-1 and web-1 are the same end; a flow needs two");
        SHOP.refuses("web-1", "10.0.0.10", "tcp/443", "web-1 and 10.0.0.10 are the same end; a flow needs two");
        SHOP.refuses("web-1", "10.0.0.11", "tcp/443", "web-1 and 10.0.0.11 are the same end; a flow needs two");
        SHOP.refuses("internet", "8.8.8.8", "tcp/443", "internet and 8.8.8.8 are the same end; a flow needs two");
    }

    /** IPv4 where both ends have it, else IPv6; --ipv6 asks for IPv6. */
    @Test
    void theFamilyIsIpv4WhereBothEndsHaveIt() {
        SHOP.ask("app-1", "web-1", "tcp/443").isAllowed().isSent("10.0.1.10", "10.0.0.10");
        SHOP.askInIpv6("app-1", "web-1", "tcp/443").isAllowed().isSent("2600:1f18:1:1::10", "2600:1f18:1::10");
        SHOP.ask("web-1", "six-1", "tcp/443").isAllowed().isSent("2600:1f18:1::10", "2600:1f18:1:6::10");
        SHOP.askInIpv6("app-1", "10.0.0.10", "tcp/443").isAllowed().isSent("10.0.1.10", "10.0.0.10");
        SHOP.ask("app-1", "2600:1f18:1::10", "tcp/443").isAllowed().isSent("2600:1f18:1:1::10", "2600:1f18:1::10");
    }

    /** Ends without a family in common. */
    @Test
    void withoutACommonFamilyItIsBlocked() {
        SHOP.askInIpv6("web-1", "web-2", "tcp/443")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/web-2 @web-2: the two ends have no address of the same family, or of that of the protocol");
        SHOP.ask("web-1", "six-1", "icmp/8")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/six-1 @six-1: the two ends have no address of the same family, or of that of the protocol");
        SHOP.ask("web-2", "six-1", "tcp/443")
                .isBlockedBy(
                        "forward DLV-016 networkInterface shop/six-1 @six-1: the two ends have no address of the same family, or of that of the protocol");
        SHOP.ask("web-2", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward DLV-013 internet internet at <topology: shop>: the two ends have no address of the same family, or of that of the protocol");
    }

    /** What a user is told where an end means nothing, or more than one thing. */
    @Test
    void unknownAndAmbiguousEndsAreRefused() {
        SHOP.refuses(
                "web-3", "web-1", "tcp/443", "nothing is called web-3; maybe shop/web-1 or shop/web-2 or shop/web");
        SHOP.refuses("web-1", "subnet:empty", "tcp/443", "subnet shop/empty has no network interface");
        Scenario named = SHOP.with("web-2: { subnet", "app: { subnet");
        named.refuses(
                "web-1",
                "app",
                "tcp/443",
                "app may be subnet shop/app or networkInterface shop/app; write vpc/id, or a prefix such as subnet: or sg:");
        named.ask("web-1", "shop/app", "tcp/443").isAllowed().answers("shop/web-1 > shop/app allowed");
        named.ask("web-1", "subnet:app", "tcp/443").answers("""
                        shop/web-1 > shop/app-1 blocked
                        shop/web-1 > shop/app-2 allowed
                        """);
    }
}

package dev.hopwise.scenario;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses that AWS would refuse, and a design may contain on the way: topology-format.md, principles; UG:subnet-sizing. */
class DoubtfulAddressTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets:
                  a: { cidr: 10.0.0.0/24 }
                  b: { cidr: 10.0.1.0/24 }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  x: { subnet: a, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [open] } # @x
                  y: { subnet: b, ip: 10.0.1.10, publicIp: 52.0.1.10, securityGroups: [open] } # @y
                  z: { subnet: b, ip: 10.0.1.20, securityGroups: [open] } # @z
            """);

    @Test
    void withoutDoubtItIsAllowed() {
        SHOP.ask("x", "y", "tcp/443").isAllowed();
    }

    @Test
    void anAddressOutsideItsSubnetLeavesItOpen() {
        Scenario lost = SHOP.with("ip: 10.0.1.10", "ip: 10.0.7.10");
        lost.ask("x", "y", "tcp/443")
                .isUndeterminedBecause(
                        "forward ENI-003 networkInterface shop/y @y: shop/y has an address that AWS would refuse: 10.0.7.10 is outside subnet shop/b");
        lost.ask("y", "x", "tcp/443").is("undetermined");
        lost.ask("x", "z", "tcp/443").isAllowed();
    }

    /** A set with such a member is open too, unless the others differ among themselves. */
    @Test
    void aSetWithSuchAMemberIsOpenUnlessTheOthersDiffer() {
        Scenario lost = SHOP.with("ip: 10.0.1.10", "ip: 10.0.7.10");
        lost.ask("x", "subnet:b", "tcp/443").is("undetermined").answers("""
                        shop/x > shop/y undetermined
                        shop/x > shop/z allowed
                        """);
        lost.with("open: { inbound", "shut: {}, open: { inbound")
                .with("x: {", "w: { subnet: b, ip: 10.0.1.30, securityGroups: [shut] }\n      x: {")
                .ask("x", "subnet:b", "tcp/443")
                .is("mixed")
                .answers("""
                        shop/x > shop/w blocked
                        shop/x > shop/y undetermined
                        shop/x > shop/z allowed
                        """);
    }

    @Test
    void anAddressHeldTwiceLeavesItOpen() {
        Scenario twice = SHOP.with("ip: 10.0.1.20", "ip: 10.0.1.10");
        String both = """
                forward ENI-003 networkInterface shop/y @y: shop/y has an address that AWS would refuse: another interface of the VPC holds 10.0.1.10 too
                forward ENI-003 networkInterface shop/z @z: shop/z has an address that AWS would refuse: another interface of the VPC holds 10.0.1.10 too
                """;
        twice.ask("x", "y", "tcp/443").isUndeterminedBecause(both);
        twice.ask("x", "10.0.1.10", "tcp/443").isUndeterminedBecause(both);
        twice.ask("y", "x", "tcp/443").is("undetermined");
    }

    @Test
    void aPublicAddressHeldTwiceLeavesItOpen() {
        SHOP.with("publicIp: 52.0.1.10", "publicIp: 52.0.0.10")
                .ask("internet", "x", "tcp/443")
                .isUndeterminedBecause("""
                        forward ENI-003 networkInterface shop/x @x: shop/x has an address that AWS would refuse: another interface has the public address 52.0.0.10 too
                        forward ENI-003 networkInterface shop/y @y: shop/y has an address that AWS would refuse: another interface has the public address 52.0.0.10 too
                        """);
    }

    /** Overlapping subnets: the sender's own may keep what is meant for the other. */
    @Test
    void overlappingSubnetsLeaveItOpen() {
        Scenario overlapping = SHOP.with("b: { cidr: 10.0.1.0/24 }", "b: { cidr: 10.0.0.128/25 } # @b")
                .with("ip: 10.0.1.10", "ip: 10.0.0.130")
                .with("ip: 10.0.1.20", "ip: 10.0.0.140");
        overlapping
                .ask("x", "y", "tcp/443")
                .isUndeterminedBecause(
                        "forward ENI-005 networkInterface shop/y @y: shop/y is in another subnet and holds 10.0.0.130, which is in the blocks of shop/a: AWS would refuse that");
        overlapping.ask("y", "z", "tcp/443").is("undetermined");
    }

    /** UG:subnet-sizing: the first four addresses of a subnet and the last are AWS's own. */
    @Test
    void aReservedAddressLeavesItOpen() {
        for (String reserved : List.of("10.0.1.0", "10.0.1.1", "10.0.1.3", "10.0.1.255")) {
            SHOP.with("ip: 10.0.1.10", "ip: " + reserved)
                    .ask("x", "y", "tcp/443")
                    .isUndeterminedBecause(
                            "forward ENI-007 networkInterface shop/y @y: shop/y has an address that AWS keeps for itself: the first four and the last of each block of shop/b");
        }
        for (String free : List.of("10.0.1.4", "10.0.1.254")) {
            SHOP.with("ip: 10.0.1.10", "ip: " + free).ask("x", "y", "tcp/443").isAllowed();
        }
    }

    /** UG:subnet-sizing: the same holds in IPv6. */
    @Test
    void aReservedIpv6AddressLeavesItOpen() {
        Scenario both = SHOP.with("cidrs: [10.0.0.0/16]", "cidrs: [10.0.0.0/16]\n    ipv6Cidrs: [\"2600:1f18:1::/56\"]")
                .with("b: { cidr: 10.0.1.0/24 }", "b: { cidr: 10.0.1.0/24, ipv6Cidr: \"2600:1f18:1:1::/64\" }");
        both.with(
                        "z: { subnet: b, ip: 10.0.1.20,",
                        "z: { subnet: b, ip: 10.0.1.20, ipv6: \"2600:1f18:1:1:ffff:ffff:ffff:ffff\",")
                .ask("y", "z", "tcp/443")
                .is("undetermined");
        both.with("z: { subnet: b, ip: 10.0.1.20,", "z: { subnet: b, ip: 10.0.1.20, ipv6: \"2600:1f18:1:1::4\",")
                .ask("y", "z", "tcp/443")
                .isAllowed();
    }

    /** A subnet outside the blocks of its VPC: where its packets go is anyone's guess. */
    @Test
    void aSubnetOutsideItsVpcLeavesItOpen() {
        SHOP.with("b: { cidr: 10.0.1.0/24 }", "b: { cidr: 10.9.1.0/24 }")
                .with("ip: 10.0.1.10", "ip: 10.9.1.10")
                .with("ip: 10.0.1.20", "ip: 10.9.1.20")
                .ask("y", "z", "tcp/443")
                .isUndeterminedBecause("""
                        forward ENI-003 networkInterface shop/y @y: shop/y has an address that AWS would refuse: the block 10.9.1.0/24 of subnet shop/b is outside the blocks of vpc shop
                        forward ENI-003 networkInterface shop/z @z: shop/z has an address that AWS would refuse: the block 10.9.1.0/24 of subnet shop/b is outside the blocks of vpc shop
                        """);
    }

    /** UG:subnet-sizing: what AWS's own addresses in a subnet answer is not modelled. */
    @Test
    void anAddressThatAwsKeepsLeavesItOpen() {
        SHOP.ask("x", "10.0.1.1", "icmp/8")
                .isUndeterminedBecause(
                        "forward DLV-018 subnet shop/b at <b: { cidr: 10.0.1.0/24 }>: 10.0.1.1 is an address that AWS keeps in shop/b; what it answers there is not modelled");
        SHOP.ask("x", "10.0.0.1", "icmp/8")
                .isUndeterminedBecause(
                        "forward DLV-019 subnet shop/a at <a: { cidr: 10.0.0.0/24 }>: 10.0.0.1 is an address that AWS keeps in shop/a; what it answers there is not modelled");
    }

    /** A VPC of which the file says nothing but its blocks, as imports have of a peer in another account. */
    @Test
    void aVpcWithoutSubnetsLeavesItOpen() {
        SHOP.with("  shop:\n", "  far: { cidrs: [10.6.0.0/16] } # @far\n  shop:\n")
                .with("routes: [ {", "routes: [ { to: 10.6.0.0/16, via: pcx }, {")
                .with("topology: shop\n", "topology: shop\npeerings: { pcx: { between: [shop, far] } }\n")
                .ask("x", "10.6.0.1", "tcp/443")
                .isUndeterminedBecause(
                        "forward DLV-017 vpc far @far: 10.6.0.1 is in the blocks of far, and the file says nothing of what is in far");
    }

    /** Where the receiver's address is held once more in another subnet, that is said once, and of both that hold it. */
    @Test
    void anAddressHeldTwiceInTwoSubnetsLeavesItOpen() {
        SHOP.with("b: { cidr: 10.0.1.0/24 }", "b: { cidr: 10.0.1.0/24 }\n      c: { cidr: 10.0.2.0/24 }")
                .with("z: { subnet: b, ip: 10.0.1.20,", "z: { subnet: c, ip: 10.0.1.10,")
                .ask("x", "y", "tcp/443")
                .isUndeterminedBecause("""
                        forward ENI-003 networkInterface shop/y @y: shop/y has an address that AWS would refuse: another interface of the VPC holds 10.0.1.10 too
                        forward ENI-003 networkInterface shop/z @z: shop/z has an address that AWS would refuse: 10.0.1.10 is outside subnet shop/c
                        """);
    }

    /** UG:subnet-route-tables: no route carries packets into the range that AWS keeps; the gateway that hands them to a subnet asks none. */
    @Test
    void anAddressOfAwsThatTheGatewayMapsToLeavesItOpen() {
        SHOP.with("ip: 10.0.1.10", "ip: 169.254.170.9")
                .ask("8.8.8.8", "y", "tcp/443")
                .isUndeterminedBecause(
                        "forward ENI-003 networkInterface shop/y @y: shop/y has an address that AWS would refuse: 169.254.170.9 is outside subnet shop/b");
    }
}

package dev.hopwise.reading;

import dev.hopwise.packet.Family;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;

/** Every subnet has a block. */
final class SubnetCheck {
    private final BlockCheck blocks;
    private final Problems problems;

    SubnetCheck(BlockCheck blocks, Problems problems) {
        this.blocks = blocks;
        this.problems = problems;
    }

    void check(Vpc vpc) {
        Scope owner = Scope.TOPOLOGY.owning("vpc", vpc.id());
        vpc.subnets().values().forEach(subnet -> check(subnet, owner.within("subnet", subnet.id())));
    }

    private void check(Subnet subnet, Scope scope) {
        if (subnet.cidr().isEmpty() && subnet.ipv6Cidr().isEmpty()) {
            problems.report(subnet.where(), scope.what() + " without 'cidr'", "'cidr', 'ipv6Cidr' or both");
        }
        blocks.of(Family.IPV4, subnet.cidr().stream().toList(), scope.at("cidr"), "ipv6Cidr");
        blocks.of(Family.IPV6, subnet.ipv6Cidr().stream().toList(), scope.at("ipv6Cidr"), "cidr");
    }
}

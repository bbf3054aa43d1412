package dev.hopwise.reading;

import dev.hopwise.packet.Family;
import dev.hopwise.topology.NetworkInterface;
import dev.hopwise.topology.Vpc;

/** Every interface has an address, each of the family that its key promises. */
final class InterfaceCheck {
    private final BlockCheck blocks;
    private final Problems problems;

    InterfaceCheck(BlockCheck blocks, Problems problems) {
        this.blocks = blocks;
        this.problems = problems;
    }

    void check(Vpc vpc) {
        Scope owner = Scope.TOPOLOGY.owning("vpc", vpc.id());
        vpc.interfaces().values().forEach(found -> check(found, owner.within("network interface", found.id())));
    }

    private void check(NetworkInterface found, Scope scope) {
        if (found.ip().isEmpty() && found.ipv6().isEmpty()) {
            problems.report(found.where(), scope.what() + " without an address", "'ip', 'ipv6' or both");
        }
        blocks.addresses(Family.IPV4, found.ip().stream().toList(), scope.at("ip"));
        blocks.addresses(Family.IPV4, found.secondaryIps(), scope.at("secondaryIps"));
        blocks.addresses(Family.IPV4, found.publicIp().stream().toList(), scope.at("publicIp"));
        blocks.addresses(Family.IPV6, found.ipv6(), scope.at("ipv6"));
        found.instance().ifPresent(instance -> Ids.check(instance.value(), instance.where(), problems));
    }
}

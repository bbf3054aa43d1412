package dev.hopwise.reading;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.Optional;
import java.util.Set;

/**
 * What belongs to a VPC or a transit gateway is used inside it. Without this check a table's name that exists in
 * another VPC only would silently become that VPC's table.
 */
final class Membership {
    private static final Set<Kind> TOP_LEVEL = Set.of(
            Kind.VPC,
            Kind.PEERING,
            Kind.TRANSIT_GATEWAY,
            Kind.VPN_GATEWAY,
            Kind.PREFIX_LIST,
            Kind.NETWORK,
            Kind.SERVICE,
            Kind.INTERNET);

    private final Topology topology;

    Membership(Topology topology) {
        this.topology = topology;
    }

    void check(Reference reference, Id target, Problems problems) {
        Optional<String> owner = reference.scope().owner();
        if (owner.isEmpty()
                || TOP_LEVEL.contains(target.kind())
                || target.name().startsWith(owner.get() + "/")) {
            return;
        }
        if (target.kind() == Kind.SECURITY_GROUP && isShared(target, owner.get())) {
            return;
        }
        problems.report(
                reference.ref().where(),
                reference.scope().describe(Quote.of(reference.ref().text())) + " is " + target.name(),
                References.kinds(Set.of(target.kind())) + " of " + owner.get(),
                () -> Optional.of("'alsoIn: [" + owner.get() + "]' at the group " + target.name())
                        .filter(cure -> target.kind() == Kind.SECURITY_GROUP));
    }

    private boolean isShared(Id group, String vpc) {
        int slash = group.name().indexOf('/');
        return Optional.ofNullable(topology.vpcs().get(group.name().substring(0, slash)))
                .map(Vpc::securityGroups)
                .map(groups -> groups.get(group.name().substring(slash + 1)))
                .map(SecurityGroup::alsoIn)
                .filter(vpcs -> vpcs.stream().anyMatch(ref -> ref.text().equals(vpc)))
                .isPresent();
    }
}

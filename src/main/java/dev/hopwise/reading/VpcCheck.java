package dev.hopwise.reading;

import dev.hopwise.packet.Family;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.NatGateway;
import dev.hopwise.topology.NatScope;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A VPC's own values, and the things of which it may have one only. */
final class VpcCheck {
    private final BlockCheck blocks;
    private final Problems problems;

    VpcCheck(BlockCheck blocks, Problems problems) {
        this.blocks = blocks;
        this.problems = problems;
    }

    void check(Vpc vpc) {
        Scope scope = Scope.TOPOLOGY.owning("vpc", vpc.id());
        if (vpc.cidrs().isEmpty() && vpc.ipv6Cidrs().isEmpty()) {
            problems.report(
                    vpc.where(), scope.what() + " without 'cidrs'", "at least one block in 'cidrs' or 'ipv6Cidrs'");
        }
        blocks.of(Family.IPV4, vpc.cidrs(), scope.at("cidrs"), "ipv6Cidrs");
        blocks.of(Family.IPV6, vpc.ipv6Cidrs(), scope.at("ipv6Cidrs"), "cidrs");
        vpc.internetGateway()
                .ifPresent(
                        gateway -> Ids.check(gateway.id().value(), gateway.id().where(), problems));
        vpc.egressOnlyInternetGateway().ifPresent(gateway -> Ids.check(gateway.value(), gateway.where(), problems));
        one(vpc.routeTables().values().stream().flatMap(table -> on(table.main())), "main route table", scope);
        one(vpc.networkAcls().values().stream().flatMap(acl -> on(acl.isDefault())), "default ACL", scope);
        one(defaultGroups(vpc), "default group", scope);
        Optional.ofNullable(vpc.securityGroups().get("default"))
                .flatMap(SecurityGroup::isDefault)
                .filter(flag -> !flag.on())
                .ifPresent(flag -> problems.report(
                        flag.where(),
                        "'default: false' of the group that is called default in " + scope.what(),
                        "another id, where it is not the default group"));
        vpc.natGateways().values().forEach(gateway -> check(gateway, scope.within("nat gateway", gateway.id())));
    }

    private static Stream<Where> on(Optional<Flag> flag) {
        return flag.filter(Flag::on).map(Flag::where).stream();
    }

    /** Those that say so, and the one that is called so. */
    private static Stream<Where> defaultGroups(Vpc vpc) {
        return vpc.securityGroups().values().stream()
                .filter(group -> group.id().equals("default")
                        || group.isDefault().filter(Flag::on).isPresent())
                .map(group -> group.isDefault().map(Flag::where).orElse(group.where()));
    }

    private void one(Stream<Where> flags, String thing, Scope vpc) {
        List<Where> all = flags.toList();
        all.stream()
                .skip(1)
                .forEach(where -> problems.report(
                        where, "a second " + thing + " in " + vpc.what(), "one " + thing + " a VPC", all.get(0)));
    }

    private void check(NatGateway gateway, Scope scope) {
        blocks.addresses(Family.IPV4, gateway.publicIp().stream().toList(), scope.at("publicIp"));
        blocks.addresses(Family.IPV4, gateway.privateIp().stream().toList(), scope.at("privateIp"));
        if (gateway.scope().filter(NatScope.REGIONAL::equals).isPresent()) {
            gateway.subnet()
                    .ifPresent(subnet -> problems.report(
                            subnet.where(), "a subnet of the regional " + scope.what(), "'azs' in place of a subnet"));
            return;
        }
        if (gateway.subnet().isEmpty()) {
            problems.report(
                    gateway.where(),
                    scope.what() + " without 'subnet'",
                    "the subnet it stands in",
                    () -> Optional.of("'scope: regional', if it serves the whole VPC"));
        }
        Stream.concat(
                        gateway.azs().stream().limit(1).map(zone -> zone.where()),
                        gateway.routeTable().stream().map(table -> table.where()))
                .forEach(where -> problems.report(
                        where,
                        "'azs' or 'routeTable' of the zonal " + scope.what(),
                        "only a subnet",
                        () -> Optional.of("'scope: regional'")));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** References as seen from one VPC. The reader has already refused what names nothing. */
record Scope(World world, String owner) {
    static Scope of(World world, String owner) {
        return new Scope(world, owner);
    }

    static Id vpc(String id) {
        return new Id(Kind.VPC, id);
    }

    Optional<Id> maybe(Ref ref, Kind... kinds) {
        return world.names().find(ref.text(), Optional.of(owner), Set.of(kinds)).stream()
                .findFirst();
    }

    Id one(Ref ref, Kind... kinds) {
        return maybe(ref, kinds)
                .orElseThrow(
                        () -> new IllegalStateException("The reader let a dangling reference pass: " + ref.where()));
    }

    /** The groups written, or the VPC's default group. */
    List<Id> groups(Optional<List<Ref>> written) {
        return written.map(refs -> refs.stream().map(ref -> group(ref.text())).toList())
                .filter(groups -> !groups.isEmpty())
                .orElseGet(() -> List.of(defaultGroup(world.topology().vpcs().get(owner))));
    }

    static Id defaultGroup(Vpc vpc) {
        return Id.within(vpc.id(), Kind.SECURITY_GROUP, vpc.defaultGroup());
    }

    /** A group by name; the default one always exists. */
    Id group(String name) {
        return world.names().find(name, Optional.of(owner), Set.of(Kind.SECURITY_GROUP)).stream()
                .findFirst()
                .orElseGet(() -> name.contains("/")
                        ? new Id(Kind.SECURITY_GROUP, name)
                        : Id.within(owner, Kind.SECURITY_GROUP, name));
    }

    /** The table of a subnet: its own, else the main one, written or implied. */
    Id table(Id subnet) {
        Vpc vpc = world.topology().vpcs().get(owner);
        String own = subnet.name().substring(subnet.name().indexOf('/') + 1);
        return Optional.ofNullable(vpc.subnets().get(own))
                .flatMap(written -> written.routeTable())
                .map(ref -> one(ref, Kind.ROUTE_TABLE))
                .orElseGet(() -> mainTable(vpc));
    }

    static Id mainTable(Vpc vpc) {
        return vpc.routeTables().values().stream()
                .filter(table -> table.main().filter(main -> main.on()).isPresent())
                .map(table -> Id.within(vpc.id(), Kind.ROUTE_TABLE, table.id()))
                .findFirst()
                .orElseGet(() -> implied(vpc, Kind.ROUTE_TABLE, "main", vpc.routeTables()));
    }

    static Id defaultAcl(Vpc vpc) {
        return vpc.networkAcls().values().stream()
                .filter(acl -> acl.isDefault().filter(it -> it.on()).isPresent())
                .map(acl -> Id.within(vpc.id(), Kind.NETWORK_ACL, acl.id()))
                .findFirst()
                .orElseGet(() -> implied(vpc, Kind.NETWORK_ACL, "default", vpc.networkAcls()));
    }

    /** What AWS makes with a VPC, under its usual name unless something that is written has it. */
    private static Id implied(Vpc vpc, Kind kind, String name, Map<String, ?> written) {
        return Id.within(vpc.id(), kind, written.containsKey(name) ? name + " (implied)" : name);
    }
}

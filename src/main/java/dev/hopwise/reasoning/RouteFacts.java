package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.RouteTable;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.RouteOrigin;
import dev.hopwise.topology.RouteState;
import java.util.Optional;
import java.util.stream.Stream;

/** VPCs, subnets, route tables and routes, the implied ones included. */
final class RouteFacts {
    private static final Kind[] TARGETS = {
        Kind.INTERNET_GATEWAY,
        Kind.EGRESS_ONLY_INTERNET_GATEWAY,
        Kind.NAT_GATEWAY,
        Kind.PEERING,
        Kind.TRANSIT_GATEWAY,
        Kind.VPN_GATEWAY,
        Kind.NETWORK_INTERFACE,
        Kind.ENDPOINT
    };

    private final World world;

    RouteFacts(World world) {
        this.world = world;
    }

    void add() {
        for (var vpc : world.topology().vpcs().values()) {
            vpc.routeTables().values().forEach(table -> addTable(vpc, table));
            new ImpliedRoutes(world).add(vpc);
        }
    }

    private void addTable(dev.hopwise.topology.Vpc vpc, dev.hopwise.topology.RouteTable table) {
        Id id = Id.within(vpc.id(), Kind.ROUTE_TABLE, table.id());
        world.add(
                id,
                new RouteTable(
                        id,
                        Scope.vpc(vpc.id()),
                        table.main().filter(it -> it.on()).isPresent(),
                        true,
                        table.where()));
        new ImpliedRoutes(world).addLocal(vpc, id, table.where());
        table.routes().stream()
                .filter(route -> !route.via().text().equals("local"))
                .forEach(route -> addRoute(vpc, id, route));
        for (var ref : table.propagate()) {
            Scope.of(world, vpc.id())
                    .maybe(ref, Kind.VPN_GATEWAY)
                    .ifPresent(gateway -> addPropagated(id, gateway, ref.where()));
        }
    }

    private void addRoute(dev.hopwise.topology.Vpc vpc, Id table, dev.hopwise.topology.Route route) {
        Optional<Id> target = Scope.of(world, vpc.id()).maybe(route.via(), TARGETS);
        boolean blackhole = target.isEmpty() || route.state().orElse(RouteState.ACTIVE) == RouteState.BLACKHOLE;
        boolean propagated = route.origin().orElse(RouteOrigin.STATIC) == RouteOrigin.PROPAGATED;
        Id via = target.orElseGet(() -> new Id(Kind.ADDRESS, route.via().text()));
        String region = world.services().region(vpc.region().map(Object::toString));
        add(table, route.to().value(), region, via, blackhole, propagated, route.where());
    }

    /** A route that is written, to a block or to a prefix list. */
    void add(Id table, String to, String region, Id via, boolean blackhole, boolean propagated, Where where) {
        if (world.services().coverage(to, region).isEmpty()) {
            Cidr cidr = Cidr.parse(to);
            world.add(
                    table,
                    new Route(
                            table,
                            cidr.toString(),
                            world.placeholders().to(cidr),
                            cidr.prefix(),
                            via,
                            blackhole,
                            propagated,
                            false,
                            false,
                            where));
        } else {
            addByList(table, to, region, via, blackhole, propagated, false, where);
        }
    }

    private void addByList(
            Id table,
            String list,
            String region,
            Id via,
            boolean blackhole,
            boolean propagated,
            boolean implied,
            Where where) {
        var declared = world.topology().prefixLists().get(list);
        if (declared != null && declared.entries().isPresent()) {
            declared.entries()
                    .get()
                    .forEach(block -> world.add(
                            table,
                            new Route(
                                    table,
                                    list + " (" + block.cidr() + ")",
                                    world.placeholders().to(block.cidr()),
                                    block.cidr().prefix(),
                                    via,
                                    blackhole,
                                    propagated,
                                    true,
                                    implied,
                                    where)));
        } else {
            Coverage coverage = world.services().coverage(list, region).orElse(Coverage.NONE);
            world.add(
                    table,
                    new Route(
                            table,
                            list,
                            coverage,
                            Route.PREFIX_OF_UNKNOWN,
                            via,
                            blackhole,
                            propagated,
                            true,
                            implied,
                            where));
        }
    }

    private void addPropagated(Id table, Id gateway, Where where) {
        var vpn = world.topology().vpnGateways().get(gateway.name());
        Stream<Cidr> behind = vpn.networks().stream()
                .flatMap(ref ->
                        world.names().find(ref.text(), Optional.empty(), java.util.Set.of(Kind.NETWORK)).stream())
                .flatMap(network -> world.topology().networks().get(network.name()).cidrs().stream())
                .map(block -> block.cidr());
        Stream.concat(behind, vpn.routes().stream().map(block -> block.cidr()))
                .distinct()
                .forEach(cidr -> world.add(
                        table,
                        new Route(
                                table,
                                cidr.toString(),
                                world.placeholders().to(cidr),
                                cidr.prefix(),
                                gateway,
                                false,
                                true,
                                false,
                                true,
                                where)));
    }
}

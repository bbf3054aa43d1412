package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.RouteTable;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.source.Where;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NatScope;
import dev.hopwise.topology.RouteOrigin;
import dev.hopwise.topology.RouteState;
import java.util.List;
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
            addVpc(vpc);
            vpc.subnets().values().forEach(subnet -> addSubnet(vpc, subnet));
            vpc.routeTables().values().forEach(table -> addTable(vpc, table));
            addImplied(vpc);
        }
    }

    private void addVpc(dev.hopwise.topology.Vpc vpc) {
        List<Cidr> cidrs = Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                .map(block -> block.cidr())
                .toList();
        world.vpcs()
                .put(
                        Scope.vpc(vpc.id()),
                        new Vpc(
                                Scope.vpc(vpc.id()),
                                world.services().region(vpc.region().map(Object::toString)),
                                vpc.region().isEmpty()
                                        && world.topology()
                                                .defaults()
                                                .flatMap(it -> it.region())
                                                .isEmpty(),
                                cidrs,
                                cidrs.stream()
                                        .map(cidr ->
                                                world.placeholders().to(cidr).certain())
                                        .reduce(PacketSet.NONE, PacketSet::union),
                                vpc.dnsSupport().map(flag -> flag.on()).orElse(true),
                                vpc.dnsHostnames().map(flag -> flag.on()).orElse(false),
                                vpc.blockPublicAccess().orElse(BlockPublicAccess.OFF),
                                vpc.where()));
    }

    private void addSubnet(dev.hopwise.topology.Vpc vpc, dev.hopwise.topology.Subnet subnet) {
        Id id = Id.within(vpc.id(), Kind.SUBNET, subnet.id());
        PacketSet inbound = Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidr().stream())
                .map(block -> world.placeholders().to(block.cidr()).certain())
                .reduce(PacketSet.NONE, PacketSet::union);
        Id acl = subnet.networkAcl()
                .map(ref -> Scope.of(world, vpc.id()).one(ref, Kind.NETWORK_ACL))
                .orElseGet(() -> Scope.defaultAcl(vpc));
        world.add(new Subnet(
                id,
                Scope.vpc(vpc.id()),
                subnet.az().map(Object::toString).orElse(""),
                inbound,
                inbound.mirrored(),
                Scope.of(world, vpc.id()).table(id),
                acl,
                subnet.blockPublicAccess().orElse(BlockPublicAccess.OFF),
                subnet.where()));
    }

    private void addTable(dev.hopwise.topology.Vpc vpc, dev.hopwise.topology.RouteTable table) {
        Id id = Id.within(vpc.id(), Kind.ROUTE_TABLE, table.id());
        world.add(new RouteTable(id, Scope.vpc(vpc.id()), table.where()));
        addLocal(vpc, id, table.where());
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
        String to = route.to().value();
        if (world.services().coverage(to, region).isEmpty()) {
            Cidr cidr = Cidr.parse(to);
            world.add(new Route(
                    table,
                    cidr.toString(),
                    world.placeholders().to(cidr),
                    cidr.prefix(),
                    via,
                    blackhole,
                    propagated,
                    false,
                    false,
                    route.where()));
        } else {
            addByList(table, to, region, via, blackhole, propagated, false, route.where());
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
                    .forEach(block -> world.add(new Route(
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
            world.add(new Route(table, list, coverage, 1, via, blackhole, propagated, true, implied, where));
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
                .forEach(cidr -> world.add(new Route(
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

    private void addLocal(dev.hopwise.topology.Vpc vpc, Id table, Where where) {
        Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                .map(block -> block.cidr())
                .forEach(cidr -> world.add(new Route(
                        table,
                        cidr.toString(),
                        world.placeholders().to(cidr),
                        cidr.prefix(),
                        Scope.vpc(vpc.id()),
                        false,
                        false,
                        false,
                        true,
                        where)));
    }

    private void addImplied(dev.hopwise.topology.Vpc vpc) {
        if (vpc.routeTables().values().stream()
                .noneMatch(table -> table.main().filter(it -> it.on()).isPresent())) {
            addImpliedTable(vpc, Id.within(vpc.id(), Kind.ROUTE_TABLE, "main"));
        }
        vpc.natGateways().values().stream()
                .filter(nat -> nat.scope().orElse(NatScope.ZONAL) == NatScope.REGIONAL
                        && nat.routeTable().isEmpty())
                .forEach(nat -> addRegionalTable(vpc, Id.within(vpc.id(), Kind.ROUTE_TABLE, nat.id())));
        vpc.endpoints().values().stream()
                .filter(endpoint -> endpoint.type() == EndpointType.GATEWAY)
                .forEach(endpoint -> addEndpointRoutes(vpc, endpoint));
    }

    private void addImpliedTable(dev.hopwise.topology.Vpc vpc, Id table) {
        world.add(new RouteTable(table, Scope.vpc(vpc.id()), vpc.where()));
        addLocal(vpc, table, vpc.where());
    }

    /** A regional NAT gateway brings a table with a route to the internet gateway (UG: nat-gateways-regional). */
    private void addRegionalTable(dev.hopwise.topology.Vpc vpc, Id table) {
        addImpliedTable(vpc, table);
        vpc.internetGateway().ifPresent(gateway -> {
            Cidr everything = Cidr.parse("0.0.0.0/0");
            Id target = Id.within(vpc.id(), Kind.INTERNET_GATEWAY, gateway.id().value());
            world.add(new Route(
                    table,
                    everything.toString(),
                    world.placeholders().to(everything),
                    0,
                    target,
                    false,
                    false,
                    false,
                    false,
                    vpc.where()));
        });
    }

    /** AWS adds the route of a gateway endpoint to the tables it is in (PL: gateway-endpoints). */
    private void addEndpointRoutes(dev.hopwise.topology.Vpc vpc, dev.hopwise.topology.Endpoint endpoint) {
        String region = endpoint.serviceRegion()
                .map(Object::toString)
                .orElse(world.services().region(vpc.region().map(Object::toString)));
        Id service = world.services().id(endpoint.service().value(), region);
        Id id = Id.within(vpc.id(), Kind.ENDPOINT, endpoint.id());
        PacketSet families = ConnectionFacts.families(endpoint);
        for (var ref : endpoint.routeTables()) {
            Id table = Scope.of(world, vpc.id()).one(ref, Kind.ROUTE_TABLE);
            world.services()
                    .routes(service, families)
                    .forEach((block, prefix) -> world.add(new Route(
                            table,
                            "the prefix list of " + Services.shortName(service),
                            new Coverage(block, block),
                            prefix,
                            id,
                            false,
                            false,
                            true,
                            true,
                            ref.where())));
        }
    }
}

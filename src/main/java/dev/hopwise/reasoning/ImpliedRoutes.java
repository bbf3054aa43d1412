package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.RouteTable;
import dev.hopwise.source.Where;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NatScope;
import java.util.stream.Stream;

/** The tables and routes that AWS adds by itself. */
final class ImpliedRoutes {
    private final World world;

    ImpliedRoutes(World world) {
        this.world = world;
    }

    void add(dev.hopwise.topology.Vpc vpc) {
        if (vpc.routeTables().values().stream()
                .noneMatch(table -> table.main().filter(it -> it.on()).isPresent())) {
            addImpliedTable(vpc, new RouteTable(Scope.mainTable(vpc), Scope.vpc(vpc.id()), true, false, vpc.where()));
        }
        vpc.natGateways().values().stream()
                .filter(nat -> nat.scope().orElse(NatScope.ZONAL) == NatScope.REGIONAL
                        && nat.routeTable().isEmpty())
                .forEach(nat -> addRegionalTable(vpc, Id.within(vpc.id(), Kind.ROUTE_TABLE, nat.id())));
        vpc.endpoints().values().stream()
                .filter(endpoint -> endpoint.type() == EndpointType.GATEWAY)
                .forEach(endpoint -> addEndpointRoutes(vpc, endpoint));
    }

    private void addImpliedTable(dev.hopwise.topology.Vpc vpc, RouteTable table) {
        world.add(table.id(), table);
        addLocal(vpc, table.id(), vpc.where());
    }

    /** A regional NAT gateway brings a table with a route to the internet gateway (UG: nat-gateways-regional). */
    private void addRegionalTable(dev.hopwise.topology.Vpc vpc, Id table) {
        addImpliedTable(vpc, new RouteTable(table, Scope.vpc(vpc.id()), false, false, vpc.where()));
        vpc.internetGateway().ifPresent(gateway -> {
            Cidr everything = Cidr.parse("0.0.0.0/0");
            Id target = Id.within(vpc.id(), Kind.INTERNET_GATEWAY, gateway.id().value());
            world.add(
                    table,
                    new Route(
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

    /** A local route for every block of the VPC. */
    void addLocal(dev.hopwise.topology.Vpc vpc, Id table, Where where) {
        Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                .map(block -> block.cidr())
                .forEach(cidr -> world.add(
                        table,
                        new Route(
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
                    .forEach((block, prefix) -> world.add(
                            table,
                            new Route(
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

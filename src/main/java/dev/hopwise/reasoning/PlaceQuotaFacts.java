package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.Quota;
import dev.hopwise.reasoning.fact.Usage;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NatGateway;
import dev.hopwise.topology.NatState;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many there are in one place, a VPC, a zone, a Region or a transit gateway, of what AWS limits by number. What is not available does not count. */
final class PlaceQuotaFacts {
    private static final Set<EndpointType> WITH_INTERFACES =
            Set.of(EndpointType.INTERFACE, EndpointType.GATEWAY_LOAD_BALANCER);

    /** Something, and the place in which it counts. */
    private record Placed(Id id, String place, Where where) {}

    private final World world;
    private final List<Usage> usages = new ArrayList<>();

    PlaceQuotaFacts(World world) {
        this.world = world;
    }

    List<Usage> all() {
        vpcs().forEach(this::countInside);
        count(Quota.VPCS, "VPCs", vpcs().flatMap(this::inRegion));
        count(Quota.GATEWAY_ENDPOINTS, "gateway endpoints", vpcs().flatMap(this::gatewayEndpoints));
        count(Quota.NAT_GATEWAYS, "NAT gateways", vpcs().flatMap(this::natGateways));
        world.topology().transitGateways().values().forEach(this::countTables);
        countTransitGateways();
        return usages;
    }

    private Stream<Vpc> vpcs() {
        return world.topology().vpcs().values().stream();
    }

    private void countInside(Vpc vpc) {
        Id id = Scope.vpc(vpc.id());
        long endpoints = vpc.endpoints().values().stream()
                .filter(endpoint -> WITH_INTERFACES.contains(endpoint.type()) && isThere(endpoint))
                .count();
        count(Quota.SUBNETS, id, vpc.subnets().size(), "subnets", vpc.where());
        count(Quota.ROUTE_TABLES, id, vpc.routeTables().size(), "route tables", vpc.where());
        count(Quota.NETWORK_ACLS, id, vpc.networkAcls().size(), "network ACLs", vpc.where());
        count(Quota.INTERFACE_ENDPOINTS, id, endpoints, "interface and Gateway Load Balancer endpoints", vpc.where());
    }

    private void countTables(TransitGateway gateway) {
        Id id = new Id(Kind.TRANSIT_GATEWAY, gateway.id());
        count(Quota.TRANSIT_GATEWAY_TABLES, id, gateway.routeTables().size(), "route tables", gateway.where());
    }

    private void countTransitGateways() {
        Map<Id, Set<Id>> gateways = new LinkedHashMap<>();
        world.all(Attachment.class).stream()
                .filter(attachment -> attachment.available() && attachment.getAttachedKind() == Kind.VPC)
                .forEach(attachment -> gateways.computeIfAbsent(attachment.attached(), it -> new LinkedHashSet<>())
                        .add(attachment.gateway()));
        gateways.forEach((vpc, of) -> count(
                Quota.TRANSIT_GATEWAYS_OF_VPC,
                vpc,
                of.size(),
                "transit gateways",
                world.vpcs().get(vpc).where()));
    }

    private void count(Quota quota, Id of, long used, String counted, Where where) {
        usages.add(new Usage(quota, of, (int) used, counted, where));
    }

    /** The last one in a place uses what all of them use: it is the one that AWS refuses. */
    private void count(Quota quota, String counted, Stream<Placed> all) {
        all.collect(Collectors.groupingBy(Placed::place, TreeMap::new, Collectors.toList()))
                .forEach((place, there) -> {
                    Placed last = there.stream()
                            .max(Comparator.comparing(Placed::where))
                            .orElseThrow();
                    count(quota, last.id(), there.size(), counted + " in " + place, last.where());
                });
    }

    /** In its Region, where the file says which that is, and whose account it is. */
    private Stream<Placed> inRegion(Vpc vpc) {
        Optional<String> region = vpc.region()
                .or(() -> world.topology().defaults().flatMap(it -> it.region()))
                .map(Text::value);
        return region
                .flatMap(in -> account(vpc).map(of -> new Placed(Scope.vpc(vpc.id()), in + of, vpc.where())))
                .stream();
    }

    private Stream<Placed> gatewayEndpoints(Vpc vpc) {
        String region = world.services().region(vpc.region().map(Text::value));
        return vpc.endpoints().values().stream()
                .filter(endpoint -> endpoint.type() == EndpointType.GATEWAY && isThere(endpoint))
                .map(endpoint -> new Placed(id(vpc, endpoint), region + owner(vpc), endpoint.where()));
    }

    private Stream<Placed> natGateways(Vpc vpc) {
        return vpc.natGateways().values().stream()
                .filter(nat -> nat.state().orElse(NatState.AVAILABLE) == NatState.AVAILABLE)
                .flatMap(nat ->
                        zone(vpc, nat).map(zone -> new Placed(id(vpc, nat), zone + owner(vpc), nat.where())).stream());
    }

    /** The zone of its subnet; none for a regional one, or where the file does not say. */
    private Optional<String> zone(Vpc vpc, NatGateway nat) {
        return nat.subnet()
                .map(ref -> Scope.of(world, vpc.id()).one(ref, Kind.SUBNET))
                .flatMap(subnet -> vpc.subnets().values().stream()
                        .filter(it -> Id.within(vpc.id(), Kind.SUBNET, it.id()).equals(subnet))
                        .findFirst())
                .flatMap(subnet -> subnet.az().map(Text::value));
    }

    /** The account, where the file says it; else the VPC, which is in one account whichever that is. */
    private String owner(Vpc vpc) {
        return account(vpc).orElse(" of " + vpc.id());
    }

    private Optional<String> account(Vpc vpc) {
        return vpc.account()
                .or(() -> world.topology().defaults().flatMap(it -> it.account()))
                .map(account -> " of account " + account);
    }

    private static boolean isThere(Endpoint endpoint) {
        return endpoint.state().orElse(EndpointState.AVAILABLE) == EndpointState.AVAILABLE;
    }

    private static Id id(Vpc vpc, Endpoint endpoint) {
        return Id.within(vpc.id(), Kind.ENDPOINT, endpoint.id());
    }

    private static Id id(Vpc vpc, NatGateway nat) {
        return Id.within(vpc.id(), Kind.NAT_GATEWAY, nat.id());
    }
}

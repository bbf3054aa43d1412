package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.TransitGateway;
import dev.hopwise.reasoning.fact.TransitTable;
import dev.hopwise.topology.AttachmentState;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.TransitRoute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Transit gateways, their attachments, their tables, and the routes in these: written, and offered by propagation. */
final class TransitFacts {
    private final World world;
    private final dev.hopwise.topology.TransitGateway gateway;
    private final Id id;

    TransitFacts(World world, dev.hopwise.topology.TransitGateway gateway) {
        this.world = world;
        this.gateway = gateway;
        this.id = new Id(Kind.TRANSIT_GATEWAY, gateway.id());
    }

    void add() {
        world.add(new TransitGateway(
                id, region(), isRegionAssumed(), isOn(gateway.securityGroupReferencing()), gateway.where()));
        for (var table : gateway.routeTables().values()) {
            Id tableId = Id.within(gateway.id(), Kind.TRANSIT_GATEWAY_ROUTE_TABLE, table.id());
            world.add(new TransitTable(tableId, id, table.where()));
            table.routes().forEach(route -> addStatic(tableId, route));
        }
        gateway.attachments().values().forEach(this::addAttachment);
    }

    private void addStatic(Id table, TransitRoute route) {
        boolean blackhole = isOn(route.blackhole());
        Id via = route.via()
                .map(ref -> named(ref, Kind.TRANSIT_GATEWAY_ATTACHMENT))
                .orElse(Route.NOWHERE);
        new RouteFacts(world).add(table, route.to().value(), region(), via, blackhole, false, route.where());
    }

    private String region() {
        return world.services().region(gateway.region().map(Object::toString));
    }

    private boolean isRegionAssumed() {
        return gateway.region().isEmpty()
                && world.topology().defaults().flatMap(it -> it.region()).isEmpty();
    }

    private void addAttachment(dev.hopwise.topology.Attachment it) {
        AttachmentState state = it.state().orElse(AttachmentState.AVAILABLE);
        Id attachment = Id.within(gateway.id(), Kind.TRANSIT_GATEWAY_ATTACHMENT, it.id());
        world.add(new Attachment(
                attachment,
                id,
                attached(it),
                it.subnets().stream().map(ref -> subnet(it, ref)).toList(),
                it.associate().map(ref -> named(ref, Kind.TRANSIT_GATEWAY_ROUTE_TABLE)),
                it.propagate().stream()
                        .map(ref -> named(ref, Kind.TRANSIT_GATEWAY_ROUTE_TABLE))
                        .toList(),
                state == AttachmentState.AVAILABLE || state == AttachmentState.MODIFYING,
                state.ended(),
                state.word(),
                isOn(it.applianceMode()),
                isOn(it.securityGroupReferencing()),
                blocks(it)
                        .map(cidr -> world.placeholders().to(cidr).certain())
                        .reduce(PacketSet.NONE, PacketSet::union),
                overlapping(it),
                it.where()));
        it.propagate().forEach(ref -> addPropagated(attachment, it, ref));
    }

    private void addPropagated(Id attachment, dev.hopwise.topology.Attachment it, Ref ref) {
        Id table = named(ref, Kind.TRANSIT_GATEWAY_ROUTE_TABLE);
        blocks(it)
                .distinct()
                .forEach(cidr -> world.add(
                        table,
                        new Route(
                                table,
                                cidr.toString(),
                                world.placeholders().to(cidr),
                                cidr.prefix(),
                                attachment,
                                false,
                                true,
                                false,
                                true,
                                ref.where())));
    }

    private Id attached(dev.hopwise.topology.Attachment it) {
        return it.vpc()
                .map(ref -> Scope.vpc(ref.text()))
                .or(() -> it.network().map(ref -> new Id(Kind.NETWORK, ref.text())))
                .or(() -> it.peer().map(ref -> new Id(Kind.TRANSIT_GATEWAY, ref.text())))
                .orElseThrow(() -> new IllegalStateException("The reader let an empty attachment pass: " + it.where()));
    }

    /** The blocks of what is attached; none of a peer, of which a transit gateway learns nothing. */
    private Stream<Cidr> blocks(dev.hopwise.topology.Attachment it) {
        Stream<Cidr> ofVpc = it.vpc().stream()
                .map(ref -> world.topology().vpcs().get(ref.text()))
                .flatMap(vpc -> Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream()))
                .map(block -> block.cidr());
        Stream<Cidr> ofNetwork = it.network().stream()
                .map(ref -> world.topology().networks().get(ref.text()))
                .flatMap(network -> network.cidrs().stream())
                .map(block -> block.cidr());
        return Stream.concat(ofVpc, ofNetwork);
    }

    /** The attachments of other VPCs with which a VPC shares addresses. */
    private List<Id> overlapping(dev.hopwise.topology.Attachment it) {
        List<Cidr> mine = it.vpc().isPresent() ? blocks(it).toList() : List.of();
        return gateway.attachments().values().stream()
                .filter(other -> other.vpc().isPresent() && !attached(other).equals(attached(it)))
                .filter(other -> blocks(other).anyMatch(block -> mine.stream().anyMatch(block::overlaps)))
                .map(other -> Id.within(gateway.id(), Kind.TRANSIT_GATEWAY_ATTACHMENT, other.id()))
                .toList();
    }

    private Id subnet(dev.hopwise.topology.Attachment it, Ref ref) {
        return Scope.of(world, it.vpc().orElseThrow().text()).one(ref, Kind.SUBNET);
    }

    private Id named(Ref ref, Kind kind) {
        List<Id> found = world.names().find(ref.text(), Optional.of(gateway.id()), Set.of(kind));
        return found.stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The reader let a dangling reference pass: " + ref.where()));
    }

    private static boolean isOn(Optional<Flag> flag) {
        return flag.map(Flag::on).orElse(false);
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Network;
import dev.hopwise.reasoning.fact.Uplink;
import dev.hopwise.reasoning.fact.VpnGateway;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Ref;
import java.util.stream.Stream;

/** Networks outside AWS, the VPN gateways that lead to them, and which gateway leads to which. */
final class OutsideFacts {
    private final World world;

    OutsideFacts(World world) {
        this.world = world;
    }

    void add() {
        world.topology()
                .networks()
                .values()
                .forEach(network -> world.add(new Network(
                        new Id(Kind.NETWORK, network.id()),
                        network.cidrs().stream()
                                .map(block ->
                                        world.placeholders().to(block.cidr()).certain())
                                .reduce(PacketSet.NONE, PacketSet::union),
                        network.where())));
        world.topology().vpnGateways().values().forEach(this::addVpnGateway);
        world.topology()
                .transitGateways()
                .values()
                .forEach(gateway -> gateway.attachments()
                        .values()
                        .forEach(attachment -> attachment
                                .network()
                                .ifPresent(ref -> world.add(new Uplink(
                                        network(ref),
                                        Id.within(gateway.id(), Kind.TRANSIT_GATEWAY_ATTACHMENT, attachment.id()),
                                        attachment.where())))));
    }

    private void addVpnGateway(dev.hopwise.topology.VpnGateway gateway) {
        Id id = new Id(Kind.VPN_GATEWAY, gateway.id());
        PacketSet known = Stream.concat(
                        gateway.networks().stream()
                                .map(ref -> world.topology().networks().get(ref.text()))
                                .flatMap(network -> network.cidrs().stream()),
                        gateway.routes().stream())
                .map(block -> world.placeholders().to(block.cidr()).certain())
                .reduce(PacketSet.NONE, PacketSet::union);
        world.add(new VpnGateway(id, gateway.vpc().map(ref -> Scope.vpc(ref.text())), known, gateway.where()));
        gateway.networks().forEach(ref -> world.add(new Uplink(network(ref), id, gateway.where())));
    }

    private static Id network(Ref ref) {
        return new Id(Kind.NETWORK, ref.text());
    }
}

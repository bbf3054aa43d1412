package dev.hopwise.drawing;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.PeeringStatus;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.TransitGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The peering connections and transit gateways of a topology. */
final class Joints {
    private final Topology topology;
    private final Names names;

    Joints(Topology topology) {
        this.topology = topology;
        this.names = Names.of(topology);
    }

    List<Joint> all() {
        List<Joint> all = new ArrayList<>();
        topology.peerings().values().forEach(it -> {
            boolean open =
                    it.status().filter(status -> status != PeeringStatus.ACTIVE).isPresent();
            all.add(new Joint(
                    VpcLayout.node(Kind.PEERING, it.id(), Labels.of(it.id(), it.label())),
                    keys(it.between().stream(), Optional.empty(), Kind.VPC),
                    List.of(),
                    open));
        });
        topology.transitGateways().values().forEach(it -> all.add(joint(it)));
        return all;
    }

    private Joint joint(TransitGateway gateway) {
        Stream<Attachment> attachments = gateway.attachments().values().stream();
        List<String> others = new ArrayList<>(keys(
                gateway.attachments().values().stream().flatMap(it -> it.network().stream()),
                Optional.of(gateway.id()),
                Kind.NETWORK));
        others.addAll(keys(
                gateway.attachments().values().stream().flatMap(it -> it.peer().stream()),
                Optional.of(gateway.id()),
                Kind.TRANSIT_GATEWAY));
        return new Joint(
                VpcLayout.node(Kind.TRANSIT_GATEWAY, gateway.id(), Labels.of(gateway.id(), gateway.label())),
                keys(attachments.flatMap(it -> it.vpc().stream()), Optional.of(gateway.id()), Kind.VPC),
                others,
                false);
    }

    /** The keys of what some references mean, each once. */
    private List<String> keys(Stream<Ref> refs, Optional<String> owner, Kind kind) {
        return refs.flatMap(ref ->
                        names.find(ref.text(), owner, Set.of(kind)).stream().limit(1))
                .map(Joints::key)
                .distinct()
                .toList();
    }

    static String key(Id id) {
        return id.kind().word() + ":" + id.name();
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.Network;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are whose, beyond the interfaces of a file. */
final class Outside {
    private Outside() {}

    /** The packets to public addresses that nothing in the file holds. */
    static PacketSet internet(World world) {
        List<PacketSet> held = new ArrayList<>();
        world.vpcs().values().forEach(vpc -> held.add(vpc.inbound()));
        world.mapped().forEach(eni -> held.add(eni.publicInbound()));
        world.topology().networks().values().forEach(network -> held.add(inbound(network)));
        return Space.TO_PUBLIC.minus(PacketSet.union(held));
    }

    /** The packets to a network outside AWS. */
    static PacketSet inbound(Network network) {
        return inbound(network.cidrs().stream());
    }

    /** The packets to the blocks of the VPCs and networks: no service and no gateway has a public address there. */
    static PacketSet taken(Topology topology) {
        Stream<Block> inVpcs = topology.vpcs().values().stream()
                .flatMap(vpc -> Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream()));
        Stream<Block> outside = topology.networks().values().stream().flatMap(network -> network.cidrs().stream());
        return inbound(Stream.concat(inVpcs, outside));
    }

    private static PacketSet inbound(Stream<Block> blocks) {
        return PacketSet.union(blocks.map(block -> PacketSet.to(block.cidr())).toList());
    }
}

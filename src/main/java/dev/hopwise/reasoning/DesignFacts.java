package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.VpcBlock;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What of a topology only findings ask for: how it is written, not where packets go. */
final class DesignFacts {
    private final World world;

    DesignFacts(World world) {
        this.world = world;
    }

    List<Object> all() {
        List<Object> facts = new ArrayList<>();
        for (Vpc vpc : world.topology().vpcs().values()) {
            Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                    .map(block ->
                            new VpcBlock(Scope.vpc(vpc.id()), block.cidr(), PacketSet.to(block.cidr()), block.where()))
                    .forEach(facts::add);
        }
        return facts;
    }
}

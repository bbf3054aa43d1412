package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.reasoning.fact.Network;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who uses addresses that others use as well. */
final class SharedBlocks {
    private record Used(Address first, Address last, Id by) {}

    private final Set<Id> sharing = new HashSet<>();

    SharedBlocks(World world) {
        List<Used> all = new ArrayList<>();
        world.vpcs()
                .values()
                .forEach(vpc -> vpc.cidrs().forEach(block -> all.add(new Used(block.first(), block.last(), vpc.id()))));
        world.all(Network.class)
                .forEach(network -> network.inbound()
                        .boxes()
                        .forEach(box -> all.add(new Used(
                                box.destination().first(), box.destination().last(), network.id()))));
        all.sort(Comparator.comparing(Used::first));
        Used farthest = null;
        for (Used next : all) {
            if (farthest != null
                    && next.first().compareTo(farthest.last()) <= 0
                    && !next.by().equals(farthest.by())) {
                sharing.add(next.by());
                sharing.add(farthest.by());
            }
            if (farthest == null || next.last().compareTo(farthest.last()) > 0) {
                farthest = next;
            }
        }
    }

    /** The VPCs among them, and the networks outside AWS. */
    Set<Id> vpcs() {
        return sharing;
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/**
 * Addresses whose packets are looked up in a route table: those of a subnet that follows it; of a VPC without subnets all.
 *
 * @param inbound the packets to them
 */
public record Follower(Id table, Id vpc, PacketSet inbound) {
    /** Whether some of {@code packets} go to it. */
    public boolean isAmong(PacketSet packets) {
        return inbound.overlaps(packets);
    }
}

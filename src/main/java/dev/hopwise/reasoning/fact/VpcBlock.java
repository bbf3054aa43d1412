package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A block of a VPC, at its own place in the file.
 *
 * @param packets the packets to its addresses
 */
public record VpcBlock(Id vpc, Cidr cidr, String written, PacketSet packets, Where where) implements WrittenBlock {
    /** Whether some of {@code others} go to it. */
    public boolean isAmong(PacketSet others) {
        return packets.overlaps(others);
    }
}

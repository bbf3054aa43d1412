package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/**
 * A prefix list that AWS keeps, as it is meant in a VPC.
 *
 * @param id the list
 * @param vpc the VPC
 * @param packets those to its addresses
 */
public record ServiceList(Id id, Id vpc, PacketSet packets) {
    /** Whether {@code packet} goes to them, and nowhere else. */
    public boolean isFor(Packet packet) {
        return packets.contains(packet.headers());
    }
}

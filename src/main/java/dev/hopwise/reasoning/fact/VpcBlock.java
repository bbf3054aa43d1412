package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A block of a VPC, at its own place in the file.
 *
 * @param packets the packets to its addresses
 */
public record VpcBlock(Id vpc, Cidr cidr, PacketSet packets, Where where) implements Evidence {
    public Family getFamily() {
        return cidr.family();
    }

    /** Whether they share an address. */
    public boolean meets(VpcBlock other) {
        return cidr.overlaps(other.cidr);
    }

    @Override
    public String role() {
        return "block";
    }

    @Override
    public String text() {
        return cidr.toString();
    }
}

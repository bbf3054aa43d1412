package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * An entry of a network ACL.
 *
 * @param number its rule number; 32767 for the {@code *} entry that ends every ACL
 */
public record AclEntry(
        Id acl, Direction direction, int number, boolean allow, Coverage coverage, String text, Where where)
        implements Evidence {
    public static final int LAST = 32767;

    /** Packets like its own, whatever their peer is, to or from the addresses of {@code eni}. */
    public PacketSet wouldCover(Eni eni) {
        return direction == Direction.INGRESS
                ? coverage.certain().forgetSource().intersect(eni.inbound().mirrored())
                : coverage.certain().forgetDestination().intersect(eni.inbound());
    }

    @Override
    public String role() {
        return "entry";
    }
}

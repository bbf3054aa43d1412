package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/**
 * The packets that a rule lets pass at an interface, when the other side is {@code peer}.
 *
 * @param otherwise those of them that no rule lets pass by address, and the groups that would refuse them
 */
public record GroupPiece(
        Id eni,
        Direction direction,
        Id peer,
        PacketSet packets,
        GroupGap otherwise,
        SecurityGroup group,
        GroupRule groupRule) {
    /** Those that pass by a reference alone. */
    public PacketSet byReference() {
        return otherwise.packets();
    }
}

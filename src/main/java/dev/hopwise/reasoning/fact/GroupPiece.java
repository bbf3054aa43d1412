package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/**
 * The packets that a rule lets pass at an interface, when the other side is {@code peer}.
 *
 * @param byReference those of them that no rule lets pass by address
 */
public record GroupPiece(
        Id eni,
        Direction direction,
        Id peer,
        PacketSet packets,
        PacketSet byReference,
        SecurityGroup group,
        GroupRule groupRule) {}

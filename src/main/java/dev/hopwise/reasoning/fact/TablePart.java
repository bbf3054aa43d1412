package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets that fare alike in a route table: one route carries them, or none does. */
public sealed interface TablePart permits RoutePiece, NoRoute {
    Id table();

    PacketSet packets();

    /** Whether they are led to {@code target}. */
    boolean leadsTo(Id target);

    /** Those of {@code packet}. */
    Packet of(Packet packet);
}

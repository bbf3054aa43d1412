package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets of a table that one route carries: longest prefix and preference are settled. */
public record RoutePiece(Id table, PacketSet packets, Route route) {
    /** Whether it carries some of {@code others}. */
    public boolean isAmong(PacketSet others) {
        return packets.overlaps(others);
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets for which a table has no route. */
public record NoRoute(Id table, PacketSet packets) implements TablePart {
    /** Whether some of {@code others} are among them. */
    public boolean isAmong(PacketSet others) {
        return packets.overlaps(others);
    }

    @Override
    public boolean leadsTo(Id target) {
        return false;
    }

    @Override
    public Packet of(Packet packet) {
        return packet.part(packets);
    }
}

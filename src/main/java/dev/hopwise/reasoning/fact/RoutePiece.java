package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.Optional;

/**
 * The packets of a table that one route carries: longest prefix and preference are settled.
 *
 * @param picked where AWS picks this route or another one, if it does
 */
public record RoutePiece(Id table, PacketSet packets, Route route, Optional<String> picked) implements TablePart {
    public RoutePiece(Id table, PacketSet packets, Route route) {
        this(table, packets, route, Optional.empty());
    }

    /** Whether it carries some of {@code others}. */
    public boolean isAmong(PacketSet others) {
        return packets.overlaps(others);
    }

    @Override
    public boolean leadsTo(Id target) {
        return route.target().equals(target);
    }

    /** What it carries of {@code packet}, here. */
    public Packet carried(Packet packet) {
        Packet part = packet.part(packets);
        return picked.map(point -> part.picking(point, new Id(Kind.PREFIX_LIST, choice())))
                .orElse(part);
    }

    private String choice() {
        return route.text() + (route.blackhole() ? " (blackhole)" : "");
    }

    @Override
    public Packet of(Packet packet) {
        return carried(packet);
    }
}

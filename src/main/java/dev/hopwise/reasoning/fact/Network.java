package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;

/** A network outside AWS. */
public record Network(Id id, PacketSet inbound, Where where) implements Thing, Destination {
    /** The way that every public address has. */
    public static final Id BY_INTERNET = new Id(Kind.INTERNET, "the internet");

    /** The block that {@code packet} is for; only where it goes here. */
    public String blockOf(Packet packet) {
        return inbound.boxes().stream()
                .flatMap(box -> box.destination().blocks().stream())
                .filter(block -> packet.isAmong(PacketSet.to(block)))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** The packets that its addresses send. */
    public PacketSet getOutbound() {
        return inbound.mirrored();
    }

    public PacketSet outbound() {
        return inbound.mirrored();
    }

    /** Where it is picked by which gateway a packet leaves it, anew for the reply. */
    public String outOf(Packet packet) {
        return packet.leg().word() + " out of " + id.name();
    }
}

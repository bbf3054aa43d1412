package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;
import java.util.Optional;

/**
 * Packets that a route table of a VPC leads nowhere, or to where they are lost.
 *
 * @param table the table
 * @param vpc its VPC
 * @param packet the packets, there
 * @param dead the destination of the route that is a blackhole, if one is: it can lead elsewhere
 */
public record Wayless(Step step, Id table, Id vpc, Packet packet, Optional<String> dead) {
    public static Wayless of(Step step, Id table, Id vpc) {
        return new Wayless(step, table, vpc, step.packet(), Optional.empty());
    }

    /** The same at a route that leads nowhere. */
    public static Wayless at(Route dead, Step step, Id vpc) {
        Optional<String> destination = Optional.of(dead.destination()).filter(any -> !dead.byPrefixList());
        return new Wayless(step, dead.table(), vpc, step.packet(), destination);
    }

    /** The destination of a route for it, to {@code place} unless a dead one is there. */
    public String to(String place) {
        return dead.orElse(place);
    }

    /** The destination of a route for all of it: the addresses themselves, or everything where they are many. */
    public String destination() {
        if (dead.isPresent()) {
            return dead.get();
        }
        return Opening.of(packet, Direction.EGRESS).destination();
    }

    public boolean isAmong(PacketSet packets) {
        return packet.isAmong(packets);
    }
}

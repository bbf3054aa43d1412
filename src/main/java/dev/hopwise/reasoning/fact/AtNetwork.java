package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Leg;

/** In a network outside AWS, come in by a gateway. */
public record AtNetwork(Packet packet, Id network) {
    /** Whether this leg is to end in it. */
    public boolean isAtEnd() {
        Trace trace = packet.trace();
        Party end = packet.leg() == Leg.FORWARD ? trace.destination() : trace.source();
        return end.id().equals(network);
    }
}

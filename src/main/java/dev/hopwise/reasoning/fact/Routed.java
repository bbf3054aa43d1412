package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;

/** Sent on by a route. {@code zone} is where it comes from. */
public record Routed(Step step, Packet packet, Route route, Id vpc, Zone zone) implements Reported {
    public Id target() {
        return route.target();
    }

    public Kind getTargetKind() {
        return route.target().kind();
    }

    /** The name of the zone; empty where the file does not say. */
    public String getAz() {
        return zone.name();
    }

    /** Whether it has been here before on this leg. */
    public boolean isHereAgain() {
        return packet.wasAt(target());
    }
}

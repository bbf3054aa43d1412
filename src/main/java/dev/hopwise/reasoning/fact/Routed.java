package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;

/** Sent on by a route. {@code az} is the zone it comes from. */
public record Routed(Step step, Packet packet, Route route, Id vpc, String az) implements Reported {
    public Id target() {
        return route.target();
    }

    public Kind getTargetKind() {
        return route.target().kind();
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** Sent on by a route of a transit gateway. {@code zone} is where it comes from. */
public record Forwarded(Step step, Packet packet, Route route, Zone zone) implements Reported {
    public Id target() {
        return route.target();
    }
}

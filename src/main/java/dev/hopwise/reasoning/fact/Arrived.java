package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * At the end of a leg: the request at its receiver, or the reply at the sender of the request.
 *
 * @param place the interface, or the place outside, where it is
 */
public record Arrived(Step step, Id place) implements Reported {
    public Packet packet() {
        return step.packet();
    }
}

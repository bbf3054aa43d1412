package dev.hopwise.reasoning.fact;

/** At the end of a leg: the request at its receiver, or the reply at the sender of the request. */
public record Arrived(Step step) implements Reported {
    public Packet packet() {
        return step.packet();
    }
}

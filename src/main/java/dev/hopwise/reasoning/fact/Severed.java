package dev.hopwise.reasoning.fact;

/** A packet that has no way on. The walk resumes at the edge of the receiver's subnet. */
public record Severed(Step step) implements Reported {
    public Packet packet() {
        return step.packet();
    }
}

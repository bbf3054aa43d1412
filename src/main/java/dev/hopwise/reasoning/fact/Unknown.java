package dev.hopwise.reasoning.fact;

/** The answer hangs on something that is not modelled, or that the file does not say. */
public record Unknown(Step step) implements Reported {
    public Packet packet() {
        return step.packet();
    }
}

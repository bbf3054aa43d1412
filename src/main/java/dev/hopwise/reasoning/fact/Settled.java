package dev.hopwise.reasoning.fact;

/** No rule of the stratum has anything more to conclude. */
public record Settled(Stratum stratum) {
    /** The strata, in the order in which they settle. */
    public enum Stratum {
        ORDER,
        WALK,
        TRACES,
        ANSWERS,
        /** What speaks for and against the means to meet a need, and the records of a flow. */
        REASONS,
        /** Whether a need is met. */
        NEEDS
    }
}

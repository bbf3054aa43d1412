package dev.hopwise.reasoning.fact;

/** No rule of the stratum has anything more to conclude. */
public record Settled(Stratum stratum) {
    /** The strata, in the order in which they settle. */
    public enum Stratum {
        ORDER,
        WALK,
        TRACES,
        ANSWERS,
        /** What speaks for and against the means to meet a need, the records of a flow, and what the flows of an expectation cross. */
        REASONS,
        /** Whether a need is met, and what breaks an expectation. */
        NEEDS,
        /** What is wrong or unwise in the file; what has become of suppressions comes after it. */
        FINDINGS
    }
}

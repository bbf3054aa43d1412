package dev.hopwise.report;

/** How much a report for people says. */
public enum Detail {
    /** The answer and what decides it. */
    BRIEF,
    /** And every hop. */
    USUAL,
    /** And the whole position and sentence at every hop. */
    FULL
}

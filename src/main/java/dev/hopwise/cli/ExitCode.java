package dev.hopwise.cli;

/** What the process says when it ends. The one table of exit codes. */
final class ExitCode {
    /** Done, and nothing to object to. */
    static final int DONE = 0;
    /** Done, and the answer is no. */
    static final int OBJECTION = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** The input could not be read, or is not a valid topology. */
    static final int INPUT = 3;
    /** A fault of Hopwise itself. */
    static final int FAULT = 70;

    /** Whoever read the output went away; what a signal of that means to every shell. */
    static final int NOBODY_READS = 141;

    private ExitCode() {}
}

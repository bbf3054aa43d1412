package dev.hopwise.bench;

import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Verdict;

/** What a matrix says that was asked about one protocol and port. */
public final class OnePort {
    private OnePort() {}

    /** Blocked is none of what a matrix tells. */
    public static Verdict verdict(Reach flow) {
        if (!flow.undetermined().isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        if (!flow.mixed().isEmpty()) {
            return Verdict.MIXED;
        }
        return flow.oneWay().isEmpty() ? Verdict.ALLOWED : Verdict.ONE_WAY;
    }
}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/** The findings of one day, accepted together. */
@Doc("The findings of one day, accepted together.")
public record Baseline(
        @Required @Doc("The version of this format") Number version,
        @Doc("What was found") List<AcceptedFinding> findings,
        Where where) {
    /** The version of the format. */
    public static final int VERSION = 1;
}

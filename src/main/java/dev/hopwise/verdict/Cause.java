package dev.hopwise.verdict;

import java.util.List;

/**
 * Which edits change a flow.
 *
 * @param edits sorted; all of them together
 */
public record Cause(Certainty certainty, List<Edit> edits) {
    /** Nobody asked for it. */
    public static final Cause UNASKED = new Cause(Certainty.POSSIBLE, List.of());

    /** How well edits are known to be the cause. */
    public enum Certainty {
        /** They are what the two walks of the flow differ in. */
        CERTAIN,
        /** They are all edits on the way of the flow, and nothing tells which of them it is. */
        POSSIBLE
    }
}

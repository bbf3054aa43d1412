package dev.hopwise.verdict;

import java.util.List;
import java.util.Optional;

/**
 * Changes that together open a flow; without any one of them it stays as it is.
 *
 * @param summary all of them, in words
 * @param changes each with the file it belongs to
 * @param verified whether a copy with the changes was walked, and the flow is allowed there
 * @param others what becomes of other flows in the copy; empty where that was not walked
 */
public record Remedy(String summary, List<Placed> changes, boolean verified, Optional<Others> others) {
    /**
     * Other flows than the one that is opened.
     *
     * @param opened what else gets through
     * @param closed what no longer does
     */
    public record Others(List<Reach> opened, List<Reach> closed) {}

    /** The same with what becomes of other flows. */
    public Remedy with(Optional<Others> told) {
        return new Remedy(summary, changes, verified, told);
    }

    /**
     * A change and the file that it is for.
     *
     * @param file as the user named it
     * @param text what is written, as YAML on one line
     */
    public record Placed(String file, Change change, String text) {}
}

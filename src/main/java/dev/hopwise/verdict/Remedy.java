package dev.hopwise.verdict;

import java.util.List;

/**
 * Changes that together open a flow; without any one of them it stays as it is.
 *
 * @param summary all of them, in words
 * @param changes each with the file it belongs to
 * @param verified whether a copy with the changes was walked, and the flow is allowed there
 * @param alsoOpens what else gets through in the copy
 */
public record Remedy(String summary, List<Placed> changes, boolean verified, List<Reach> alsoOpens) {
    /**
     * A change and the file that it is for.
     *
     * @param file as the user named it
     * @param text what is written, as YAML on one line
     */
    public record Placed(String file, Change change, String text) {}
}

package dev.hopwise.verdict;

import java.util.List;

/**
 * What a change of a topology does to its flows. Every list is sorted.
 *
 * @param opened what gets through, or may, and did not
 * @param closed what did, and no longer does
 * @param changed what does as before, but by another way or with another verdict
 * @param renames what has another name; its flows are neither opened nor closed
 * @param edits everything in which the topologies differ that flows may hang on
 */
public record FlowChanges(
        List<FlowChange> opened,
        List<FlowChange> closed,
        List<FlowChange> changed,
        List<Rename> renames,
        List<Edit> edits) {}

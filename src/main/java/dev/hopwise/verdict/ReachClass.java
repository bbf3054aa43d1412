package dev.hopwise.verdict;

import java.util.List;

/**
 * Ends that nothing in the file tells apart.
 *
 * @param members their names; at least one
 */
public record ReachClass(String id, List<String> members) {}

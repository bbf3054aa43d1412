package dev.hopwise.verdict;

import java.util.List;

/**
 * What was found in one topology.
 *
 * @param findings those that are told, sorted by their places
 * @param suppressed those that the file accepts
 */
public record Lint(List<Finding> findings, List<Finding> suppressed) {}

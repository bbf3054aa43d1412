package dev.hopwise.verdict;

import java.util.List;
import java.util.Set;

/**
 * What a baseline has to do with the findings of a run.
 *
 * @param accepted the fingerprints of those that it accepts
 * @param findings what is found about the baseline itself, sorted by place
 */
public record BaselineLint(Set<String> accepted, List<Finding> findings) {}

package dev.hopwise.verdict;

import java.util.List;

/**
 * What was found in topology files.
 *
 * @param files the files as the user named them
 * @param findings sorted by their places
 * @param suppressed how many more the files accept
 */
public record Inspection(List<String> files, List<Finding> findings, long suppressed) {
    /** How many findings weigh this much. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** What was found in one file. */
    public List<Finding> findings(String file) {
        return findings.stream()
                .filter(finding -> finding.at().file().equals(file))
                .toList();
    }
}

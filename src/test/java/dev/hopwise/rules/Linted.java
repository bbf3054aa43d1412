package dev.hopwise.rules;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.verdict.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What rules find in a topology written in a test. */
final class Linted {
    private static final RuleBase RULES = RuleBase.findings();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private Linted() {}

    /** What these rules find, in the order of reports. */
    static List<Finding> by(Set<String> rules, String topology) {
        if (TopologyReader.readText("example.yaml", topology) instanceof Reading.Read read) {
            return new Linter(RULES)
                    .lint(read.topology(), List.of(), TODAY).findings().stream()
                            .filter(finding -> rules.contains(finding.rule()))
                            .toList();
        }
        throw new IllegalArgumentException("no topology: " + topology);
    }
}

package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.RepositoryPath;
import dev.hopwise.report.Sarif;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What programs that look at a whole repository are told, wherever in it Hopwise runs. */
final class CodeScanning {
    private CodeScanning() {}

    /**
     * Findings as SARIF.
     *
     * @param rules those that were asked
     * @param sources the texts that findings may be in
     */
    static Sarif sarif(List<RuleCard> rules, List<SourceText> sources) {
        return new Sarif(HopwiseCommand.VERSION, rules, RulePages::page, sources, paths());
    }

    /** The cards of the rules that found something. */
    static List<RuleCard> cards(List<Finding> findings, RuleBase rules) {
        Set<String> found = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        return rules.catalogue().cards().stream()
                .filter(card -> found.contains(card.id()))
                .toList();
    }

    /** How files are named: from the root of the repository on; where there is none, from the working directory on. */
    static RepositoryPath paths() {
        Path here = Path.of("").toAbsolutePath();
        return new RepositoryPath(ProjectFile.repository(here).orElse(here));
    }
}

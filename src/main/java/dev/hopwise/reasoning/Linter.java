package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.Finding;
import dev.hopwise.reasoning.fact.Suppressed;
import dev.hopwise.reasoning.fact.Today;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Lint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what is wrong or unwise in a topology. */
public final class Linter {
    private final RuleBase rules;
    private final Walk.Insertion insertion;

    /** @param rules those of {@link RuleBase#findings()} */
    public Linter(RuleBase rules) {
        this(rules, Walk.Insertion.EVERYTHING);
    }

    Linter(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
    }

    /**
     * What is found, by its place in the file, and what of it the file accepts.
     *
     * @param today the day of which it is asked whether a suppression still counts
     */
    public Lint lint(Topology topology, LocalDate today) {
        try (Study study = new Study(rules, insertion)) {
            study.run(topology, List.of(new Today(today)));
            Set<Finding> accepted = study.all(Suppressed.class).stream()
                    .map(Suppressed::finding)
                    .collect(Collectors.toSet());
            return new Lint(worded(study, finding -> !accepted.contains(finding)), worded(study, accepted::contains));
        }
    }

    private static List<dev.hopwise.verdict.Finding> worded(Study study, Predicate<Finding> which) {
        return study.all(Finding.class).stream()
                .filter(which)
                .map(finding -> worded(finding, study.card(finding.rule())))
                .distinct()
                .sorted()
                .toList();
    }

    private static dev.hopwise.verdict.Finding worded(Finding finding, RuleCard card) {
        Map<String, String> words = Study.words(finding.evidence(), finding.resource());
        return new dev.hopwise.verdict.Finding(
                card.id(),
                card.slug(),
                card.severity().orElseThrow(),
                finding.kind(),
                finding.resource().text(),
                Sentence.fill(card.message().orElseThrow(), words),
                Sentence.fill(card.because(), words),
                finding.where(),
                Sentence.fill(card.remedy().orElseThrow(), words));
    }
}

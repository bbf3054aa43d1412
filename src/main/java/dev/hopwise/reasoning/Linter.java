package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.Finding;
import dev.hopwise.topology.Topology;
import java.util.List;
import java.util.Map;

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

    /** Every finding, by its place in the file. */
    public List<dev.hopwise.verdict.Finding> lint(Topology topology) {
        try (Study study = new Study(rules, insertion)) {
            study.run(topology);
            return study.all(Finding.class).stream()
                    .map(finding -> worded(finding, study.card(finding.rule())))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static dev.hopwise.verdict.Finding worded(Finding finding, RuleCard card) {
        Map<String, String> words = Study.words(finding.evidence(), finding.resource());
        return new dev.hopwise.verdict.Finding(
                card.id(),
                card.slug(),
                card.severity().orElseThrow(),
                finding.resource().id().kind().word(),
                finding.resource().text(),
                Sentence.fill(card.message().orElseThrow(), words),
                Sentence.fill(card.because(), words),
                finding.where(),
                Sentence.fill(card.remedy().orElseThrow(), words));
    }
}

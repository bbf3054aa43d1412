package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.Finding;
import dev.hopwise.reasoning.fact.Suppressed;
import dev.hopwise.reasoning.fact.Suppression;
import dev.hopwise.reasoning.fact.Today;
import dev.hopwise.topology.Pragma;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Lint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.ConsequenceException;

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
     * @param pragmas the comments in the file that accept findings
     * @param today the day of which it is asked whether a suppression still counts
     */
    public Lint lint(Topology topology, List<Pragma> pragmas, LocalDate today) {
        return lint(topology, pragmas, () -> today);
    }

    /** The same for a day that is asked for only where something is suppressed. */
    public Lint lint(Topology topology, List<Pragma> pragmas, Supplier<LocalDate> today) {
        List<Suppression> suppressions = Suppressions.of(topology, pragmas);
        List<Object> facts = new ArrayList<>(suppressions);
        facts.addAll(new RuleNames(rules).of(suppressions));
        if (!suppressions.isEmpty()) {
            facts.add(new Today(today.get()));
        }
        try (Study study = new Study(rules, insertion)) {
            study.run(topology, facts);
            Set<Finding> accepted = study.all(Suppressed.class).stream()
                    .map(Suppressed::finding)
                    .collect(Collectors.toSet());
            List<Finding> findings = study.all(Finding.class);
            return new Lint(
                    worded(findings.stream().filter(it -> !accepted.contains(it)), rules),
                    worded(findings.stream().filter(accepted::contains), rules));
        } catch (ConsequenceException e) {
            throw rules.own().blamed(e);
        }
    }

    /** Findings in words, sorted by their places. */
    static List<dev.hopwise.verdict.Finding> worded(Stream<Finding> findings, RuleBase rules) {
        return findings.map(finding -> worded(finding, rules))
                .distinct()
                .sorted()
                .toList();
    }

    private static dev.hopwise.verdict.Finding worded(Finding finding, RuleBase rules) {
        try {
            return worded(finding, rules.catalogue().card(finding.rule()));
        } catch (IllegalStateException e) {
            throw rules.own()
                    .blamed(finding.rule(), String.valueOf(e.getMessage()), "words of what the finding carries")
                    .orElse(e);
        }
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

package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.AcceptedBefore;
import dev.hopwise.reasoning.fact.BaselineEntry;
import dev.hopwise.reasoning.fact.Finding;
import dev.hopwise.reasoning.fact.Found;
import dev.hopwise.topology.AcceptedFinding;
import dev.hopwise.verdict.BaselineLint;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;

/** Holds the findings of a run against a baseline. */
public final class BaselineLinter {
    private final RuleBase rules;

    /** @param rules those of {@link RuleBase#findings()} */
    public BaselineLinter(RuleBase rules) {
        this.rules = rules;
    }

    /**
     * What is accepted, and what the baseline accepts in vain.
     *
     * @param fingerprints what the findings of the run are known by
     * @param entries what the baseline says of the files that were asked about
     */
    public BaselineLint lint(Collection<String> fingerprints, List<AcceptedFinding> entries) {
        KieSession session = rules.open();
        try {
            fingerprints.forEach(it -> session.insert(new Found(it)));
            entries.forEach(it -> session.insert(new BaselineEntry(
                    it.rule().value(), it.resource().value(), it.fingerprint().value(), it.where())));
            session.fireAllRules();
            return new BaselineLint(
                    session.getObjects(AcceptedBefore.class::isInstance).stream()
                            .map(it -> ((AcceptedBefore) it).finding().fingerprint())
                            .collect(Collectors.toSet()),
                    Linter.worded(
                            session.getObjects(Finding.class::isInstance).stream()
                                    .map(Finding.class::cast)
                                    // Rules of the user's own may find that there is no network at all.
                                    .filter(finding -> finding.resource() instanceof BaselineEntry),
                            rules));
        } finally {
            session.dispose();
        }
    }
}

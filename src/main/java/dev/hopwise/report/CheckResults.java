package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.source.Where;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What does not hold, as code scanning takes findings. */
public final class CheckResults {
    private final Map<String, RuleCard> cards;

    /** @param cards those of the rules that say so */
    public CheckResults(Collection<RuleCard> cards) {
        this.cards = cards.stream().collect(Collectors.toMap(RuleCard::id, Function.identity(), (one, same) -> one));
    }

    /** One for each expectation that does not hold, and for each flow that a policy forbids. */
    public List<Finding> findings(List<Check> checks) {
        return checks.stream()
                .flatMap(check -> Stream.concat(
                        check.expectations().stream().filter(it -> !it.holds()).map(this::finding),
                        check.policies().stream()
                                .flatMap(it -> it.flows().stream().map(flow -> finding(it, flow)))))
                .toList();
    }

    private Finding finding(Check.Expectation it) {
        return finding(
                it.rule(),
                "expectation",
                it.from(),
                CheckWords.title(it) + ": " + CheckWords.outcome(it),
                String.join(
                        "; ", CheckWords.reasons(it).stream().map(String::strip).toList()),
                it.at());
    }

    private Finding finding(Check.Compliance policy, Check.Violation it) {
        return finding(
                it.rule(),
                "flow",
                it.flow().from(),
                CheckWords.flow(it.flow()),
                it.because() + "; " + CheckWords.policy(policy),
                it.at());
    }

    private Finding finding(String rule, String kind, String resource, String message, String because, Where at) {
        RuleCard card = cards.get(rule);
        return new Finding(card.id(), card.slug(), Severity.ERROR, kind, resource, message, because, at, "");
    }
}

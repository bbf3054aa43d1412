package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.LogCoverage.Reason;
import dev.hopwise.verdict.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no flow log records, as code scanning takes findings. */
public final class LogCoverageResults {
    /** What no log can record is not for the file to mend. */
    private static final String NEVER = "unrecorded";

    private final Map<String, RuleCard> cards;

    /** @param cards those of the rules about flow logs */
    public LogCoverageResults(Collection<RuleCard> cards) {
        this.cards = cards.stream().collect(Collectors.toMap(RuleCard::id, Function.identity()));
    }

    /** Those of flows that are asked about and not recorded, for each reason; without such, those of what no log is on. */
    public List<Finding> findings(LogCoverage coverage) {
        return Stream.concat(
                        coverage.flows().stream()
                                .filter(flow -> !flow.recorded())
                                .flatMap(this::findings),
                        coverage.uncovered().stream()
                                .filter(it -> !card(it.because()).kind().equals(NEVER))
                                .map(it -> finding(it.because(), Severity.INFO, "resource", it.resource(), "")))
                .toList();
    }

    private Stream<Finding> findings(LogCoverage.Flow flow) {
        String name = flow.from() + " → " + flow.to() + " " + flow.traffic();
        return flow.because().stream()
                .map(reason -> finding(reason, Severity.WARNING, "flow", name, name + " is not recorded: "));
    }

    private Finding finding(Reason reason, Severity severity, String kind, String resource, String head) {
        return new Finding(
                reason.rule(),
                card(reason).slug(),
                severity,
                kind,
                resource,
                head + reason.text(),
                "",
                reason.at(),
                "");
    }

    private RuleCard card(Reason reason) {
        return cards.get(reason.rule());
    }
}

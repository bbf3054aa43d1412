package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.verdict.Connections;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Pairing;
import dev.hopwise.verdict.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connections that do not do what they are there for, as code scanning takes findings. */
public final class PeeringResults {
    private static final String PEERING = "peering";
    private static final String VPC = "vpc";

    private final Map<String, RuleCard> cards;

    /** @param cards those of the rules about pairs */
    public PeeringResults(Collection<RuleCard> cards) {
        this.cards = cards.stream().collect(Collectors.toMap(RuleCard::id, Function.identity()));
    }

    /** Those of pairs, then those of routes that take peering for transitive. */
    public List<Finding> findings(Connections connections) {
        return Stream.concat(
                        connections.pairs().stream().flatMap(this::finding),
                        connections.violations().stream().map(this::finding))
                .toList();
    }

    private Stream<Finding> finding(Connections.Pair pair) {
        return severity(pair.state())
                .map(severity -> new Finding(
                        pair.rule(),
                        slug(pair.rule()),
                        severity,
                        pair.peering().isPresent() ? PEERING : VPC,
                        pair.resource(),
                        String.join(" – ", pair.vpcs()) + " is " + pair.state().word(),
                        pair.because(),
                        pair.at(),
                        ""))
                .stream();
    }

    /** A pair that is complete is as it should be; one that nothing joins may well be meant so, and is noted. */
    private static Optional<Severity> severity(Pairing state) {
        return switch (state) {
            case COMPLETE -> Optional.empty();
            case PARTIAL, UNROUTED, PENDING, MISSING -> Optional.of(Severity.INFO);
            case ONE_SIDED, INACTIVE, OVERLAPPING -> Optional.of(Severity.WARNING);
        };
    }

    private Finding finding(Connections.TransitViolation violation) {
        return new Finding(
                violation.rule(),
                slug(violation.rule()),
                Severity.WARNING,
                VPC,
                violation.from(),
                violation.from() + " → " + violation.over() + " → " + violation.to() + " is not transitive",
                violation.because(),
                violation.at(),
                "");
    }

    private String slug(String rule) {
        return cards.get(rule).slug();
    }
}

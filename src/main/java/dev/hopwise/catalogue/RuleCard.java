package dev.hopwise.catalogue;

import dev.hopwise.verdict.Severity;
import java.util.Optional;

/**
 * What a rule says of itself.
 *
 * @param id such as {@code PCX-003}
 * @param slug such as {@code peering-is-not-transitive}
 * @param family the folder of its DRL file and its page; {@link #OWN} for one of the user's own, which has no page
 * @param kind what its conclusions are: order, move, step, blocker, unknown, assumption, verdict, finding
 * @param severity how much a finding weighs
 * @param message what a finding says is so, a sentence with places for what it is about
 * @param because the reason, a sentence with places for what it is about
 * @param remedy the smallest change, for a blocker
 * @param awsCode AWS's own explanation code, where one exists
 * @param source the AWS page that says so, in the short form of rules/README.md
 */
public record RuleCard(
        String id,
        String slug,
        String family,
        String kind,
        Optional<Severity> severity,
        Optional<String> message,
        String because,
        Optional<String> remedy,
        Optional<String> awsCode,
        String source) {
    /** The family of the rules that are not of Hopwise. */
    public static final String OWN = "own";
}

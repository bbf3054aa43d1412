package dev.hopwise.catalogue;

import java.util.Optional;

/**
 * What a rule says of itself.
 *
 * @param id such as {@code PCX-003}
 * @param slug such as {@code peering-is-not-transitive}
 * @param kind what its conclusions are: order, move, step, blocker, unknown, assumption, verdict
 * @param because the reason, a sentence with places for what it is about
 * @param remedy the smallest change, for a blocker
 * @param awsCode AWS's own explanation code, where one exists
 * @param source the AWS page that says so, in the short form of rules/README.md
 */
public record RuleCard(
        String id,
        String slug,
        String kind,
        String because,
        Optional<String> remedy,
        Optional<String> awsCode,
        String source) {}

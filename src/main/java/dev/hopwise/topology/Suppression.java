package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A finding that is accepted. */
@Doc("A finding that is accepted.")
public record Suppression(
        @Required @Doc(value = "Id of the rule whose finding is accepted", example = "PCX-102")
        Text rule,

        @Required
        @Doc(
                value = "Resource as the report names it, or * for all",
                example = {"shop/app", "\"*\""})
        Text on,

        @Required @Doc(value = "Why it is accepted", example = "the other account accepts in January")
        Text reason,

        @Doc(value = "Last day on which it counts, as YYYY-MM-DD", example = "2027-01-31", fallback = "for ever")
        Optional<Text> until,

        Label label,
        Where where) {}

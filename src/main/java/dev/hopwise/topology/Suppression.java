package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A finding that is accepted. */
@Doc("A finding that is accepted.")
public record Suppression(
        @Required @Doc(value = "Rule id", example = "PCX-003")
        Text rule,

        @Required @Doc(value = "Resource, or *", example = "shop/app")
        Text on,

        @Required @Doc("Why") Text reason,

        @Doc(value = "Last day on which it counts", example = "2027-01-31")
        Optional<Text> until,

        Label label,
        Where where) {}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A static route of a transit gateway. Exactly one of via and blackhole. */
@Doc("A static route of a transit gateway. Exactly one of via and blackhole.")
public record TransitRoute(
        @Required
        @Doc(
                value = "Destination: a CIDR block or a prefix list",
                example = {"0.0.0.0/0", "10.1.0.0/16"})
        Text to,

        @Doc(value = "Attachment to which packets go; in place of blackhole", example = "att-hub")
        @RefTo({Kind.TRANSIT_GATEWAY_ATTACHMENT})
        Optional<Ref> via,

        @Doc(value = "Whether packets are dropped; in place of via", example = "true", fallback = "false")
        Optional<Flag> blackhole,

        Label label,
        Where where) {}

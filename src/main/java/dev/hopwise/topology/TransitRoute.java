package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A static route of a transit gateway. Exactly one of via and blackhole. */
@Doc("A static route of a transit gateway. Exactly one of via and blackhole.")
public record TransitRoute(
        @Required @Doc(value = "Destination: a CIDR or a prefix list", example = "0.0.0.0/0")
        Text to,

        @Doc("An attachment") @RefTo({Kind.TRANSIT_GATEWAY_ATTACHMENT})
        Optional<Ref> via,

        @Doc(value = "Whether packets are dropped", fallback = "false")
        Optional<Flag> blackhole,

        Label label,
        Where where) {}

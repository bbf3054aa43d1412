package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** An entry of a network ACL. Exactly one of allow and deny; from for inbound, to for outbound. */
@Doc("An entry of a network ACL. Exactly one of allow and deny; from for inbound, to for outbound.")
public record AclEntry(
        @Required @Doc(value = "Rule number, 1 to 32766; the lowest is tried first", example = "100")
        Number rule,

        @Doc(value = "Protocols that pass", example = "tcp/443")
        Optional<Protocols> allow,

        @Doc(value = "Protocols that are dropped", example = "tcp/22")
        Optional<Protocols> deny,

        @Doc(value = "Source block (inbound)", example = "0.0.0.0/0")
        Optional<Block> from,

        @Doc(value = "Destination block (outbound)", example = "0.0.0.0/0")
        Optional<Block> to,

        Label label,
        Where where) {}

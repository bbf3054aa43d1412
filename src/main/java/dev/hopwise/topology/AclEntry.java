package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** An entry of a network ACL. Exactly one of allow and deny; from for inbound, to for outbound. */
@Doc("An entry of a network ACL. Exactly one of allow and deny; from for inbound, to for outbound.")
public record AclEntry(
        @Required
        @Doc(value = "Rule number, 1 to 32766, once a direction; the lowest that matches decides", example = "100")
        Number rule,

        @Doc(
                value = "Protocols and ports that pass: " + Protocols.FORMS,
                example = {"tcp/443", "tcp/1024-65535", "[tcp/53, udp/53]"})
        Optional<Protocols> allow,

        @Doc(value = "Protocols and ports that are dropped: " + Protocols.FORMS, example = "tcp/22")
        Optional<Protocols> deny,

        @Doc(
                value = "Source, an IPv4 or IPv6 block; inbound only",
                example = {"0.0.0.0/0", "10.0.0.0/16"})
        Optional<Block> from,

        @Doc(
                value = "Destination, an IPv4 or IPv6 block; outbound only",
                example = {"0.0.0.0/0", "10.0.0.0/16"})
        Optional<Block> to,

        Label label,
        Where where) {}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/** A rule of a security group. */
@Doc("A rule of a security group.")
public record GroupRule(
        @Required @Doc(value = "Protocols that pass", example = "tcp/443")
        Protocols allow,

        @Doc(value = "Sources (inbound): CIDRs, groups, self, prefix lists", example = "0.0.0.0/0")
        List<Peer> from,

        @Doc(value = "Destinations (outbound): CIDRs, groups, self, prefix lists", example = "0.0.0.0/0")
        List<Peer> to,

        Label label,
        Where where) {}

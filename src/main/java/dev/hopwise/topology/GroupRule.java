package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/** A rule of a security group. */
@Doc("A rule of a security group.")
public record GroupRule(
        @Required
        @Doc(
                value = "Protocols and ports that pass: " + Protocols.FORMS,
                example = {"tcp/443", "[tcp/53, udp/53]"})
        Protocols allow,

        @Doc(
                value = "Sources: CIDR blocks, security groups, self, prefix lists; inbound only",
                example = {"0.0.0.0/0", "web", "[10.0.0.0/8, pl-offices]"})
        List<Peer> from,

        @Doc(
                value = "Destinations: CIDR blocks, security groups, self, prefix lists; outbound only",
                example = {"0.0.0.0/0", "data/db", "pl-s3"})
        List<Peer> to,

        Label label,
        Where where) {}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A VPC peering connection. */
@Doc("A VPC peering connection.")
public record Peering(
        String id,

        @Required
        @Doc(value = "The two VPCs: the requester, then the accepter", example = "[shop, data]")
        @RefTo({Kind.VPC})
        List<Ref> between,

        @Doc(value = "Status in AWS; only active carries traffic", example = "pending-acceptance", fallback = "active")
        Optional<PeeringStatus> status,

        @Doc(
                value = "VPCs of the two whose public host names resolve to private addresses in the other",
                example = "[shop, data]",
                fallback = "none")
        @RefTo({Kind.VPC})
        List<Ref> dnsResolution,

        Label label,
        Where where) {}

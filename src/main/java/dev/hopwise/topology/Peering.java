package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A VPC peering connection. */
@Doc("A VPC peering connection.")
public record Peering(
        String id,

        @Required @Doc(value = "Requester and accepter", example = "[shop, data]") @RefTo({Kind.VPC})
        List<Ref> between,

        @Doc(value = "State", fallback = "active") Optional<PeeringStatus> status,

        @Doc("VPCs whose public host names resolve to private addresses from the other side") @RefTo({Kind.VPC})
        List<Ref> dnsResolution,

        Label label,
        Where where) {}

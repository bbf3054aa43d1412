package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A security group: stateful, allow rules only. */
@Doc("A security group: stateful, allow rules only.")
public record SecurityGroup(
        String id,

        @Doc(value = "Rules for what may come in", fallback = "none")
        Optional<List<GroupRule>> inbound,

        @Doc(value = "Rules for what may go out", fallback = "all traffic, IPv4 and IPv6")
        Optional<List<GroupRule>> outbound,

        @Doc("Further VPCs of the Region that use the group") @RefTo({Kind.VPC})
        List<Ref> alsoIn,

        Label label,
        Where where) {}

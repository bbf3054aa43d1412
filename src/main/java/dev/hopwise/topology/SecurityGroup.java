package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A security group: stateful, allow rules only. */
@Doc("A security group: stateful, allow rules only.")
public record SecurityGroup(
        String id,

        @Key("default")
        @Doc(
                value = "Whether this is the default group, which interfaces without securityGroups have; one a VPC",
                example = "true",
                fallback = "true for the one whose id is default, where no other has it")
        Optional<Flag> isDefault,

        @Doc(
                value = "Rules for requests that may come in; replies need none",
                example = "[ { allow: tcp/443, from: 0.0.0.0/0 } ]",
                fallback = "none")
        Optional<List<GroupRule>> inbound,

        @Doc(
                value = "Rules for requests that may go out, [] for none; replies need none",
                example = "[ { allow: tcp/5432, to: data/db } ]",
                fallback = "all traffic, IPv4 and IPv6")
        Optional<List<GroupRule>> outbound,

        @Doc(value = "Further VPCs of the Region whose interfaces use the group", example = "[data]", fallback = "none")
        @RefTo({Kind.VPC})
        List<Ref> alsoIn,

        Label label,
        Where where) {}

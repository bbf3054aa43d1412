package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A network ACL: stateless, first match wins. */
@Doc("A network ACL: stateless, first match wins.")
public record NetworkAcl(
        String id,

        @Key("default")
        @Doc(
                value = "Whether this is the default network ACL, which subnets without networkAcl use; one a VPC",
                example = "true",
                fallback = "false")
        Optional<Flag> isDefault,

        @Doc(
                value = "Entries for packets that enter a subnet, replies as well",
                example = "[ { rule: 100, allow: tcp/443, from: 0.0.0.0/0 } ]",
                fallback = "nothing passes a custom ACL, everything the default ACL")
        Optional<List<AclEntry>> inbound,

        @Doc(
                value = "Entries for packets that leave a subnet, replies as well",
                example = "[ { rule: 100, allow: tcp/1024-65535, to: 0.0.0.0/0 } ]",
                fallback = "nothing passes a custom ACL, everything the default ACL")
        Optional<List<AclEntry>> outbound,

        Label label,
        Where where) {}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A network ACL: stateless, first match wins. */
@Doc("A network ACL: stateless, first match wins.")
public record NetworkAcl(
        String id,

        @Key("default") @Doc(value = "Whether subnets without an ACL use this one", fallback = "false")
        Optional<Flag> isDefault,

        @Doc(
                value = "Entries for packets that enter a subnet",
                fallback = "nothing for a custom ACL, everything for the default ACL")
        Optional<List<AclEntry>> inbound,

        @Doc(
                value = "Entries for packets that leave a subnet",
                fallback = "nothing for a custom ACL, everything for the default ACL")
        Optional<List<AclEntry>> outbound,

        Label label,
        Where where) {}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A subnet. */
@Doc("A subnet.")
public record Subnet(
        String id,

        @Doc(value = "Availability Zone", example = "us-east-1a")
        Optional<Text> az,

        @Doc(value = "IPv4 block", example = "10.0.1.0/24") Optional<Block> cidr,
        @Doc("IPv6 block") Optional<Block> ipv6Cidr,

        @Doc(value = "Its route table", fallback = "the main table") @RefTo({Kind.ROUTE_TABLE})
        Optional<Ref> routeTable,

        @Doc(value = "Its network ACL", fallback = "the default ACL") @RefTo({Kind.NETWORK_ACL})
        Optional<Ref> networkAcl,

        @Doc(value = "Whether DNS64 answers with 64:ff9b::/96 addresses", fallback = "false")
        Optional<Flag> dns64,

        @Doc("Exclusion from Block Public Access: allow-bidirectional or allow-egress")
        @Only({"allow-bidirectional", "allow-egress"})
        Optional<BlockPublicAccess> blockPublicAccess,

        Label label,
        Where where) {}

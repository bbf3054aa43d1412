package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A subnet. */
@Doc("A subnet.")
public record Subnet(
        String id,

        @Doc(value = "Availability Zone, by its name", example = "us-east-1a")
        Optional<Text> az,

        @Doc(
                value = "IPv4 block, a part of the cidrs of the VPC. A subnet has cidr, ipv6Cidr or both",
                example = "10.0.1.0/24")
        Optional<Block> cidr,

        @Doc(
                value = "IPv6 block, a part of the ipv6Cidrs of the VPC",
                example = "\"2600:1f16:1:100::/64\"",
                fallback = "none")
        Optional<Block> ipv6Cidr,

        @Doc(
                value = "Route table that is asked for what leaves the subnet",
                example = "private",
                fallback = "the main route table")
        @RefTo({Kind.ROUTE_TABLE})
        Optional<Ref> routeTable,

        @Doc(
                value = "Network ACL that filters what enters and leaves the subnet",
                example = "app",
                fallback = "the default network ACL")
        @RefTo({Kind.NETWORK_ACL})
        Optional<Ref> networkAcl,

        @Doc(
                value = "Whether Amazon's DNS server answers with 64:ff9b::/96 addresses where a name has IPv4 "
                        + "addresses only (DNS64)",
                example = "true",
                fallback = "false")
        Optional<Flag> dns64,

        @Doc(
                value = "Exclusion from Block Public Access of the VPC: "
                        + "allow-bidirectional (both ways) or allow-egress (requests go out only)",
                example = "allow-egress",
                fallback = "none")
        @Only({"allow-bidirectional", "allow-egress"})
        Optional<BlockPublicAccess> blockPublicAccess,

        Label label,
        Where where) {}

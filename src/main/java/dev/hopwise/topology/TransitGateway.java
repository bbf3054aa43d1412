package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Map;
import java.util.Optional;

/** A transit gateway. */
@Doc("A transit gateway.")
public record TransitGateway(
        String id,

        @Doc(value = "AWS Region", fallback = "defaults.region")
        Optional<Text> region,

        @Doc(value = "Whether security groups may refer to groups across it", fallback = "false")
        Optional<Flag> securityGroupReferencing,

        @Doc("Attachments by id") Map<String, Attachment> attachments,
        @Doc("Route tables by id") Map<String, TransitRouteTable> routeTables,
        Label label,
        Where where) {}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Map;
import java.util.Optional;

/** A transit gateway. */
@Doc("A transit gateway.")
public record TransitGateway(
        String id,

        @Doc(
                value = "AWS Region of the gateway",
                example = {"us-east-1", "eu-west-1"},
                fallback = "defaults.region")
        Optional<Text> region,

        @Doc(
                value = "Whether security groups may refer to groups across it; both attachments need it, too",
                example = "true",
                fallback = "false")
        Optional<Flag> securityGroupReferencing,

        @Doc(value = "Attachments by id", example = """
                att-shop: { vpc: shop, subnets: [app-a], associate: spokes, propagate: [hub] }
                """, fallback = "none")
        Map<String, Attachment> attachments,

        @Doc(value = "Route tables of the gateway by id", example = """
                spokes: { routes: [ { to: 0.0.0.0/0, via: att-hub } ] }
                hub: {}
                """, fallback = "none")
        Map<String, TransitRouteTable> routeTables,

        Label label,
        Where where) {}

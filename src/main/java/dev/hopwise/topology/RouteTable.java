package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A route table. */
@Doc("A route table.")
public record RouteTable(
        String id,

        @Doc(
                value = "Whether this is the main route table, which subnets without routeTable use; one a VPC",
                example = "true",
                fallback = "false")
        Optional<Flag> main,

        @Doc(
                value = "Routes beside the local ones, which every table has unwritten",
                example = "[ { to: 0.0.0.0/0, via: igw-shop } ]",
                fallback = "none")
        List<Route> routes,

        @Doc(
                value = "VPN gateways whose routes are propagated into the table",
                example = "[vgw-shop]",
                fallback = "none")
        @RefTo({Kind.VPN_GATEWAY})
        List<Ref> propagate,

        Label label,
        Where where) {}

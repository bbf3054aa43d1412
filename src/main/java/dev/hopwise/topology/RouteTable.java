package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A route table. */
@Doc("A route table.")
public record RouteTable(
        String id,

        @Doc(value = "Whether subnets without a table use this one", fallback = "false")
        Optional<Flag> main,

        @Doc("Routes beside the implied local ones") List<Route> routes,

        @Doc("VPN gateways that propagate into the table") @RefTo({Kind.VPN_GATEWAY})
        List<Ref> propagate,

        Label label,
        Where where) {}

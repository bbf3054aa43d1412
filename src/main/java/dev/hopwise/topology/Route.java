package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A route. */
@Doc("A route.")
public record Route(
        @Required
        @Doc(
                value = "Destination: a CIDR block or a prefix list",
                example = {"0.0.0.0/0", "\"::/0\"", "pl-offices"})
        Text to,

        @Required
        @Doc(
                value = "Target: local, an internet, egress-only or NAT gateway, a peering, "
                        + "a transit or VPN gateway, an interface or a Gateway Load Balancer endpoint",
                example = {"igw-shop", "nat-a", "pcx-shop-data"})
        @RefTo({
            Kind.INTERNET_GATEWAY,
            Kind.EGRESS_ONLY_INTERNET_GATEWAY,
            Kind.NAT_GATEWAY,
            Kind.PEERING,
            Kind.TRANSIT_GATEWAY,
            Kind.VPN_GATEWAY,
            Kind.NETWORK_INTERFACE,
            Kind.ENDPOINT
        })
        Ref via,

        @Doc(
                value = "active, or blackhole where the target is gone and packets are dropped",
                example = "blackhole",
                fallback = "active")
        Optional<RouteState> state,

        @Doc(
                value = "static (written in the table) or propagated (learnt from a VPN gateway)",
                example = "propagated",
                fallback = "static")
        Optional<RouteOrigin> origin,

        Label label,
        Where where) {}

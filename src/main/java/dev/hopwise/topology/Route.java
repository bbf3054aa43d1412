package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** A route. */
@Doc("A route.")
public record Route(
        @Required @Doc(value = "Destination: a CIDR or a prefix list", example = "0.0.0.0/0")
        Text to,

        @Required
        @Doc(
                value = "Target: local, a gateway, a peering, an interface or a Gateway Load Balancer endpoint",
                example = "igw-shop")
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

        @Doc(value = "active or blackhole", fallback = "active")
        Optional<RouteState> state,

        @Doc(value = "static or propagated", fallback = "static")
        Optional<RouteOrigin> origin,

        Label label,
        Where where) {}

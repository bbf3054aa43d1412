package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A NAT gateway. */
@Doc("A NAT gateway.")
public record NatGateway(
        String id,

        @Doc(value = "Subnet in which it stands; zonal only, and required there", example = "web-a")
        @RefTo({Kind.SUBNET})
        Optional<Ref> subnet,

        @Doc(
                value = "Elastic IP address, which the internet sees as the source; public only",
                example = "52.0.0.20",
                fallback = "an unknown public address")
        Optional<Ip> publicIp,

        @Doc(
                value = "Private IPv4 address, which other networks see as the source",
                example = "10.0.0.20",
                fallback = "an unknown address of its subnet")
        Optional<Ip> privateIp,

        @Doc(
                value = "public (to the internet, too) or private (to other networks only)",
                example = "private",
                fallback = "public")
        Optional<Connectivity> connectivity,

        @Doc(
                value = "zonal (in one subnet) or regional (serves the whole VPC)",
                example = "regional",
                fallback = "zonal")
        Optional<NatScope> scope,

        @Doc(value = "State in AWS; only available carries traffic", example = "pending", fallback = "available")
        Optional<NatState> state,

        @Doc(
                value = "Availability Zones that it serves; regional only",
                example = "[us-east-1a, us-east-1b]",
                fallback = "every zone")
        List<Text> azs,

        @Doc(
                value = "Route table of its own; regional only",
                example = "public",
                fallback = "one with a route to the internet gateway")
        @RefTo({Kind.ROUTE_TABLE})
        Optional<Ref> routeTable,

        Label label,
        Where where) {}

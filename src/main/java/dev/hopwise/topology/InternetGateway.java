package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** The internet gateway of a VPC. */
@Doc("The internet gateway of a VPC.")
public record InternetGateway(
        @Required @Doc(value = "Id of the internet gateway; routes name it as their target", example = "igw-shop")
        Text id,

        @Doc(value = "Edge route table: where packets from the internet go first", example = "edge", fallback = "none")
        @RefTo({Kind.ROUTE_TABLE})
        Optional<Ref> routeTable,

        Label label,
        Where where) {}

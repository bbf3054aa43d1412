package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** The internet gateway of a VPC. */
@Doc("The internet gateway of a VPC.")
public record InternetGateway(
        @Required @Doc(value = "Its id", example = "igw-shop")
        Text id,

        @Doc("Edge route table: where packets from the internet go first") @RefTo({Kind.ROUTE_TABLE})
        Optional<Ref> routeTable,

        Label label,
        Where where) {}

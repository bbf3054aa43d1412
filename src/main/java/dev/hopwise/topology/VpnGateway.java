package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A virtual private gateway. */
@Doc("A virtual private gateway.")
public record VpnGateway(
        String id,
        @Doc("Its VPC") @RefTo({Kind.VPC}) Optional<Ref> vpc,

        @Doc("The networks behind it") @RefTo({Kind.NETWORK})
        List<Ref> networks,

        @Doc("Static routes it knows") List<Block> routes,
        Label label,
        Where where) {}

package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A virtual private gateway. */
@Doc("A virtual private gateway.")
public record VpnGateway(
        String id,

        @Doc(value = "VPC to which it is attached", example = "shop") @RefTo({Kind.VPC})
        Optional<Ref> vpc,

        @Doc(
                value = "Networks outside AWS behind it, whose blocks it forwards to and propagates",
                example = "[hq]",
                fallback = "none")
        @RefTo({Kind.NETWORK})
        List<Ref> networks,

        @Doc(
                value = "Static routes: further blocks that it forwards to and propagates",
                example = "[192.168.10.0/24]",
                fallback = "none")
        List<Block> routes,

        Label label,
        Where where) {}

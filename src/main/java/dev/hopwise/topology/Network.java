package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/** A network outside AWS. */
@Doc("A network outside AWS.")
public record Network(
        String id,

        @Doc(value = "Blocks of the network, private or public", example = "[192.168.0.0/16]")
        List<Block> cidrs,

        Label label,
        Where where) {}

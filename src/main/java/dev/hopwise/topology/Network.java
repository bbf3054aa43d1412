package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/** A network outside AWS. */
@Doc("A network outside AWS.")
public record Network(String id, @Doc("Its blocks") List<Block> cidrs, Label label, Where where) {}

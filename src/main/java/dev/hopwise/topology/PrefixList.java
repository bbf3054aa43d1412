package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A managed prefix list. */
@Doc("A managed prefix list.")
public record PrefixList(
        String id,
        @Doc("Its blocks") Optional<List<Block>> entries,
        @Doc("The most entries it may hold") Optional<Number> maxEntries,

        @Doc(value = "The AWS service whose addresses it holds", example = "s3")
        Optional<Text> service,

        @Doc("The Region of the service") Optional<Text> region,
        Label label,
        Where where) {}

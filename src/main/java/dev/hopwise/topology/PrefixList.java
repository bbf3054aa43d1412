package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A managed prefix list. */
@Doc("A managed prefix list.")
public record PrefixList(
        String id,

        @Doc(
                value = "Blocks of the list. A list of an AWS service without them means the public addresses of the "
                        + "service",
                example = "[198.51.100.0/24, 203.0.113.0/24]")
        Optional<List<Block>> entries,

        @Doc(
                value = "The most entries it may hold, 1,000 at AWS; "
                        + "quotas of groups and route tables count this number",
                example = "10")
        Optional<Number> maxEntries,

        @Doc(
                value = "AWS service whose addresses it holds, such as s3 or dynamodb",
                example = {"s3", "dynamodb"})
        Optional<Text> service,

        @Doc(
                value = "AWS Region of the service",
                example = {"us-east-1", "eu-west-1"},
                fallback = "defaults.region")
        Optional<Text> region,

        Label label,
        Where where) {}

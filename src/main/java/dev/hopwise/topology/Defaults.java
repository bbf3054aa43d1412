package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.Optional;

/** What VPCs and transit gateways take where they say nothing. */
@Doc("What VPCs and transit gateways take where they say nothing.")
public record Defaults(
        @Doc(
                value = "AWS Region",
                example = {"us-east-1", "eu-west-1"},
                fallback = "us-east-1")
        Optional<Text> region,

        @Doc(value = "AWS account, twelve digits", example = "\"111111111111\"", fallback = "000000000000")
        Optional<Text> account,

        Label label,
        Where where) {}

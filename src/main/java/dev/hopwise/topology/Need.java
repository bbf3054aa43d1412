package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** What a workload must be able to use. */
@Doc("What a workload must be able to use.")
public record Need(
        @Required
        @Doc(
                value = "Who uses it: an interface, an instance, or a set such as subnet:app-a, sg:app or vpc:shop",
                example = {"shop/app-1", "sg:app"})
        End from,

        @Required
        @Doc(
                value = "Service that is used: a short name, a full name, or a key of services",
                example = {"s3", "ecr.api"})
        Text service,

        @Doc(value = "Protocols and ports on which it is used", example = "tcp/587", fallback = "tcp/443")
        Optional<Protocols> on,

        @Doc(
                value = "Whether an endpoint must lead there, and no NAT or internet gateway",
                example = "true",
                fallback = "false")
        Optional<Flag> privateOnly,

        @Doc(
                value = "API operations that are called; held against the policies of endpoints",
                example = "[\"s3:GetObject\", \"s3:PutObject\"]",
                fallback = "unknown, and assumed to pass")
        List<Text> operations,

        @Doc(
                value = "ARNs that are used; held against the policies of endpoints",
                example = "[\"arn:aws:s3:::shop-assets/*\"]",
                fallback = "unknown, and assumed to pass")
        List<Text> resources,

        Label label,
        Where where) {}

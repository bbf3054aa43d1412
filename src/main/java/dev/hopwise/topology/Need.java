package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** What a workload must be able to use. */
@Doc("What a workload must be able to use.")
public record Need(
        @Required @Doc(value = "Who", example = "shop/app-1")
        End from,

        @Required @Doc(value = "Which service", example = "s3")
        Text service,

        @Doc(value = "Protocol", fallback = "tcp/443") Optional<Protocols> on,

        @Doc(value = "Not by a NAT or internet gateway", fallback = "false")
        Optional<Flag> privateOnly,

        @Doc("API operations, for endpoint policies") List<Text> operations,
        @Doc("ARNs, for endpoint policies") List<Text> resources,
        Label label,
        Where where) {}

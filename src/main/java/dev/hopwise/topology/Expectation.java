package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** What must hold. */
@Doc("What must hold.")
public record Expectation(
        @Required
        @Doc(
                value = "Source: an interface, an instance, internet, an address or block, a network, "
                        + "or a set such as sg:web",
                example = {"internet", "shop/web-1", "sg:web"})
        End from,

        @Required
        @Doc(
                value = "Destination: as from, and services, endpoints and names such as service:s3 or dns:web-1",
                example = {"db-1", "service:s3"})
        End to,

        @Required @Doc(value = "Protocols and ports: " + Protocols.FORMS, example = "tcp/5432")
        Protocols on,

        @Required
        @Doc(
                value = "allowed (every pair), blocked (no pair), one-way (no reply comes back), "
                        + "mixed (pairs differ) or undetermined (the file does not say)",
                example = {"blocked", "allowed"})
        ExpectedVerdict verdict,

        @Doc(
                value = "Ids of what every flow that passes must cross, there or back",
                example = "[igw-shop]",
                fallback = "none")
        List<Ref> through,

        @Doc(value = "Ids of what no flow that passes may cross, there or back", example = "[nat-a]", fallback = "none")
        List<Ref> notThrough,

        @Doc(value = "Why it must hold; the report repeats it", example = "databases are private")
        Optional<Text> because,

        Label label,
        Where where) {}

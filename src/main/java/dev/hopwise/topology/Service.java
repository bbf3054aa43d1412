package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** An endpoint service of your own. */
@Doc("An endpoint service of your own.")
public record Service(
        String id,
        @Doc("Its full name") Optional<Text> name,
        @Doc("Its Region") Optional<Text> region,
        @Doc("Its zones") List<Text> azs,
        @Doc(value = "What it takes", fallback = "[tcp]") Optional<Protocols> protocols,

        @Doc(value = "Endpoint types that it offers: interface", fallback = "[interface]")
        List<EndpointType> types,

        Label label,
        Where where) {}

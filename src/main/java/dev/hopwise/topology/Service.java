package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** An endpoint service of your own. */
@Doc("An endpoint service of your own.")
public record Service(
        String id,

        @Doc(
                value = "Full name of the service",
                example = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
                fallback = "the key of the service")
        Optional<Text> name,

        @Doc(
                value = "AWS Region of the service",
                example = {"us-east-1", "eu-west-1"},
                fallback = "that in its name, else defaults.region")
        Optional<Text> region,

        @Doc(
                value = "Availability Zones in which it is offered",
                example = "[us-east-1a, us-east-1b]",
                fallback = "all")
        List<Text> azs,

        @Doc(value = "Protocols that it takes: tcp, udp", example = "[tcp, udp]", fallback = "[tcp]")
        Optional<Protocols> protocols,

        @Doc(
                value = "Types of endpoint that lead to it: interface, gatewayLoadBalancer",
                example = "[gatewayLoadBalancer]",
                fallback = "[interface]")
        List<EndpointType> types,

        Label label,
        Where where) {}

package dev.hopwise.topology;

import java.util.Optional;

/** A subnet that holds an interface of the endpoint, and its address where that is fixed. */
public record EndpointSubnet(Ref subnet, Optional<Ip> ip) {}

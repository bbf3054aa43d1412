package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A route table that leads to a service by a NAT gateway, where it could by a gateway endpoint.
 *
 * @param endpoint the gateway endpoint, in which the table is not
 */
public record Detour(Id endpoint, RouteTable table, NatGateway natGateway) {}

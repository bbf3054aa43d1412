package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A subnet of which groups let out to the addresses of a service, where no route of its table leads.
 *
 * @param home the subnet
 * @param endpoint a gateway endpoint of the service, in which the table is not
 */
public record Unled(Id home, Id endpoint, Id table, Subnet subnet) {}

package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** In a network outside AWS, about to leave it by one of its gateways. */
public record FromNetwork(Packet packet, Id network) {}

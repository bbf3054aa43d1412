package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** A peering connection over which some addresses of both VPCs have routes to each other. */
public record BothWays(Id peering) {}

package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** At the VPC router, before the lookup in {@code table}. {@code zone} is where it comes from. */
public record AtRouter(Packet packet, Id table, Id vpc, Zone zone) {}

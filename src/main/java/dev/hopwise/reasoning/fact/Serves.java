package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** A route table that is meant to answer what comes over a peering connection. */
public record Serves(Id table, Id peering) {}

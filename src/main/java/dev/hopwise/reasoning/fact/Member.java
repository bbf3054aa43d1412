package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** An interface and a security group that it has. */
public record Member(Id eni, Id group) {}

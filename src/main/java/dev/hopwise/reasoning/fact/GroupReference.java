package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** A rule of a security group, and a group that it names. */
public record GroupReference(GroupRule groupRule, Id group) {}

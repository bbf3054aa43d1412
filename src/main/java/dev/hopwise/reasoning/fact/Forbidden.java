package dev.hopwise.reasoning.fact;

/** A flow that a policy forbids. */
public record Forbidden(String rule, Enforced policy, FoundFlow flow) {}

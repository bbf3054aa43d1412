package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Policy;

/** A policy that flows are held against. */
public record Enforced(Policy policy) {}

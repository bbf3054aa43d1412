package dev.hopwise.reasoning.fact;

/** An expectation that does not hold. */
public record Broken(String rule, Intent intent) {}

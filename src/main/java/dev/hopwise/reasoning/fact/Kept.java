package dev.hopwise.reasoning.fact;

/** An expectation that holds. */
public record Kept(String rule, Intent intent) {}

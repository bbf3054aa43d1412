package dev.hopwise.reasoning.fact;

/** The need is not met. */
public record Unmet(String rule) {}

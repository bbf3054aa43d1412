package dev.hopwise.reasoning.fact;

/** The need is met. */
public record Met(String rule) {}

package dev.hopwise.reasoning.fact;

/** A flow that crosses what all must cross. */
public record Gated(FoundFlow flow) {}

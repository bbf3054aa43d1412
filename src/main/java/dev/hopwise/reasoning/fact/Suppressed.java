package dev.hopwise.reasoning.fact;

/** A finding that is accepted. */
public record Suppressed(Finding finding, Suppression suppression) {}

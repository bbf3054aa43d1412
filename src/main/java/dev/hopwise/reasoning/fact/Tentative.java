package dev.hopwise.reasoning.fact;

/** A blocker that holds only if an appliance on the way forwards the packet unchanged. */
public record Tentative(Step step) {}

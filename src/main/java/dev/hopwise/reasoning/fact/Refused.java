package dev.hopwise.reasoning.fact;

/** A blocker that answers instead of dropping: packets come and go, and bring a refusal. */
public record Refused(String rule, Step step) {}

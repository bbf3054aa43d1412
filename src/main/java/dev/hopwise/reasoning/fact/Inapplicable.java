package dev.hopwise.reasoning.fact;

/** A statement that is not about a request, because a condition of it fails. */
public record Inapplicable(AtPolicy at, PolicyStatement statement) {}

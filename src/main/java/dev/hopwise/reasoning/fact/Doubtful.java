package dev.hopwise.reasoning.fact;

/** A statement of which it is open whether it is about a request, because of a condition. */
public record Doubtful(AtPolicy at, PolicyStatement statement, PolicyCondition condition) {}

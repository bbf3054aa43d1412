package dev.hopwise.reasoning.fact;

/** A question of which a walk may tell that something gets through. */
public record Promising(Ask ask) {}

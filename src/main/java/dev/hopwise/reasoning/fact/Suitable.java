package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Means;

/** A means that can serve the need, once nothing is missing. */
public record Suitable(String rule, Means means) {}

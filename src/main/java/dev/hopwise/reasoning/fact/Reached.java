package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Verdict;

/** How far all who have a need reach the service by its name. */
public record Reached(String rule, Verdict verdict) {}

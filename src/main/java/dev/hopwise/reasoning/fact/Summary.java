package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Verdict;

/** The verdict over all pairs of ends. */
public record Summary(String rule, Verdict verdict) {}

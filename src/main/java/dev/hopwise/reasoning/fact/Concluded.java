package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Verdict;

/** The verdict on a trace. */
public record Concluded(String rule, Trace trace, Verdict verdict) {}

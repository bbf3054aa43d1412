package dev.hopwise.reasoning.fact;

/** A rule of the project's own that is not asked this time. */
public record RuleNotRun(String id) {}

package dev.hopwise.reasoning.fact;

/** A finding of this run, by what it is known by from run to run. */
public record Found(String fingerprint) {}

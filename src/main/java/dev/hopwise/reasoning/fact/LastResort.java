package dev.hopwise.reasoning.fact;

/** Nothing nearer is left to change, and the flow is still shut: another way from the start is to be found. */
public record LastResort() {}

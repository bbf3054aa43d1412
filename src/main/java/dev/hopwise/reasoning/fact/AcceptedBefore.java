package dev.hopwise.reasoning.fact;

/** A finding of this run that a baseline accepts. */
public record AcceptedBefore(Found finding, BaselineEntry entry) {}

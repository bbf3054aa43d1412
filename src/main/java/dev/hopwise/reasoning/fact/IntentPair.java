package dev.hopwise.reasoning.fact;

/** A pair of ends that an expectation is about. */
public record IntentPair(Intent intent, Ask ask) {}

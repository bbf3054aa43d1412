package dev.hopwise.reasoning.fact;

/** Of a walk in halves: what becomes of this only a walk from end to end tells. */
public record Unsure(Packet packet) {}

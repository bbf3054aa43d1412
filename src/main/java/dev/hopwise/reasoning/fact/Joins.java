package dev.hopwise.reasoning.fact;

/** The connection that counts for a pair of VPCs, as seen from one of them. */
public record Joins(PeeringSide side) {}

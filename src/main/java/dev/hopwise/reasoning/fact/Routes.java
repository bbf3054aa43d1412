package dev.hopwise.reasoning.fact;

/** A side of a connection from which some table leads to the peer. */
public record Routes(PeeringSide side) {}

package dev.hopwise.reasoning.fact;

/** A side of a peering connection over which NAT gateways send, and nothing else. */
public record SentByNat(PeeringSide side) {}

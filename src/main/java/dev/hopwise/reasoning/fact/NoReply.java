package dev.hopwise.reasoning.fact;

/**
 * A side of a peering connection over which requests go, and no reply comes back.
 *
 * @param one the VPC that sends
 * @param other the VPC that has no way back
 */
public record NoReply(PeeringSide side, Vpc one, Vpc other) {}

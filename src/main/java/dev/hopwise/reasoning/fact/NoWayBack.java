package dev.hopwise.reasoning.fact;

/**
 * A subnet that requests of a peer come to, and whose table leads nothing back.
 *
 * @param side the connection, as seen from the VPC of the subnet
 * @param exact whether a table of the peer has a route for exactly this subnet
 */
public record NoWayBack(Subnet subnet, PeeringSide side, boolean exact) {}

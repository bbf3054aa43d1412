package dev.hopwise.reasoning.fact;

/**
 * A route that would take a peering connection for the way to the peer's peer.
 *
 * @param rule the name of the rule that says so
 * @param over the VPC on the other side of the connection
 * @param beyond the VPC that is meant
 */
public record TransitAttempt(String rule, RouteTable table, Route route, Vpc over, Vpc beyond) {}

package dev.hopwise.reasoning.fact;

/**
 * A route that may lead replies back beside the peering connection that their requests came by.
 *
 * @param side the side of the requests
 */
public record Beside(PeeringSide side, Route route) {}

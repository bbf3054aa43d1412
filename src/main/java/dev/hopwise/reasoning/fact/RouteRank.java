package dev.hopwise.reasoning.fact;

/**
 * How a route ranks among those of its table: first by prefix, then by preference; the higher wins.
 */
public record RouteRank(Route route, int prefix, int preference) {}

package dev.hopwise.reasoning.fact;

/** Two routes of a table of which nobody knows the one that carries the packets that both are for. */
public record RouteTie(Route one, Route other) {}

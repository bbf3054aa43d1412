package dev.hopwise.reasoning.fact;

/** No flow of an expectation is to cross a thing. */
public record MustAvoid(Waypoint waypoint) {}

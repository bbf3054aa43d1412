package dev.hopwise.reasoning.fact;

/** Every flow of an expectation is to cross a thing. */
public record MustCross(Waypoint waypoint) {}

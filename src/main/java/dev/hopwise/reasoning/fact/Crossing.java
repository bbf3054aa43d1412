package dev.hopwise.reasoning.fact;

/** A packet, there or back, at a thing that an expectation names, or past it. */
public record Crossing(Waypoint waypoint, Packet packet) {}

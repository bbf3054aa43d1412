package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** A yes or no that a conclusion can point at. */
public record Flag(boolean on, Where where) {}

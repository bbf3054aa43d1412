package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** A whole number, and where it stands. */
public record Number(int value, Where where) {}

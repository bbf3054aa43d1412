package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** A tree of plain values (an IAM policy), kept as written. */
public record Document(Object value, Where where) {}

package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;

/** Something to say that is no thing of the network. */
public record Words(String role, String text, Where where) implements Evidence {}

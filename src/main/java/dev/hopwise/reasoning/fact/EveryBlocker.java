package dev.hopwise.reasoning.fact;

/** Every blocker on the way is asked for, also behind one past which nothing comes; and not only what gets through. */
public record EveryBlocker() {}

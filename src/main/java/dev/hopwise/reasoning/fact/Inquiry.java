package dev.hopwise.reasoning.fact;

/**
 * What the questions are about.
 *
 * @param everyBlocker whether every blocker on the way is asked for, also behind one past which nothing comes; else what gets through
 */
public record Inquiry(boolean everyBlocker) {}

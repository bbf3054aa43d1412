package dev.hopwise.reasoning.fact;

/**
 * What the questions are about.
 *
 * @param everyBlocker whether every blocker on the way is asked for, also behind one past which nothing comes; else what gets through
 * @param halves whether requests are walked as far as the VPC of their receiver, or from there on
 */
public record Inquiry(boolean everyBlocker, boolean halves) {}

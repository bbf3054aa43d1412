package dev.hopwise.reasoning.fact;

/** How long records of a log take to where it goes. */
public record Delay(String rule, FlowLog log) {}

package dev.hopwise.reasoning.fact;

/**
 * A blocker that a flow log at an interface tells of, or that keeps packets from being recorded there.
 *
 * @param recorded whether a record says REJECT for it
 */
public record Stopped(String rule, Capture capture, Step step, boolean recorded) {}

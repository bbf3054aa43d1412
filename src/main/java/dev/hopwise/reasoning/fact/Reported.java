package dev.hopwise.reasoning.fact;

/** A conclusion that a report shows. */
public interface Reported {
    Step step();
}

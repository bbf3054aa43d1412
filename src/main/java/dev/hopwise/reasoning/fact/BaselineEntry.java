package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;

/** A finding that a baseline accepts. */
public record BaselineEntry(String rule, String on, String fingerprint, Where where) implements Evidence {
    @Override
    public String role() {
        return "entry";
    }

    @Override
    public String text() {
        return rule + " on " + on;
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;

/** An expectation about no flow: nobody is an end of it, or both ends are one. */
public record NoFlow(Intent intent, String text) implements Evidence {
    @Override
    public String role() {
        return "reason";
    }

    @Override
    public Where where() {
        return intent.where();
    }
}

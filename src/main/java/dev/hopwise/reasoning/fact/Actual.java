package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.verdict.Verdict;

/** The verdict on the flows of an expectation, over all its pairs. */
public record Actual(String rule, Intent intent, Verdict verdict) implements Evidence {
    @Override
    public String role() {
        return "actual";
    }

    @Override
    public String text() {
        return verdict.word();
    }

    @Override
    public Where where() {
        return intent.where();
    }
}

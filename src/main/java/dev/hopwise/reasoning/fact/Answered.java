package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Verdict;

/** The verdict on a question, over every way that its names may mean. */
public record Answered(String rule, Ask ask, Verdict verdict) {
    public boolean isKnown() {
        return verdict != Verdict.UNDETERMINED;
    }
}

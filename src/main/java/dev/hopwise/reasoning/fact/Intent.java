package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.verdict.Verdict;

/**
 * What the file expects of the flows between two ends.
 *
 * @param position its place among the expectations of the file, from 1
 */
public record Intent(int position, Verdict verdict, Where where) implements Evidence {
    @Override
    public String role() {
        return "expected";
    }

    @Override
    public String text() {
        return verdict.word();
    }
}

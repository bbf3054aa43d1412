package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** The name of another thing, as written: {@code app}, {@code data/db}. {@link Names} resolves it. */
public record Ref(String text, Where where) {
    @Override
    public String toString() {
        return text;
    }
}

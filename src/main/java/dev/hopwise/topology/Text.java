package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** A word or sentence, and where it stands. */
public record Text(String value, Where where) {
    @Override
    public String toString() {
        return value;
    }
}

package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** An end of a flow, as written: {@code web-1}, {@code internet}, {@code service:s3}. */
public record End(String text, Where where) {
    @Override
    public String toString() {
        return text;
    }
}

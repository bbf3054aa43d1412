package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;

/** What a conclusion may name and point at. */
public interface Evidence {
    /** The word by which a rule's {@code @because} refers to it: {@code {route}}, {@code {entry}}. */
    String role();

    /** How a person would call it. */
    String text();

    Where where();

    /** The same under another word, where a sentence speaks of two of a kind. */
    default Evidence as(String role) {
        return new Words(role, text(), where());
    }
}

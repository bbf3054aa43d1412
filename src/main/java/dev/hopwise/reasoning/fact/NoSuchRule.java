package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;

/**
 * A rule that a suppression names and that exists nowhere.
 *
 * @param meant what may be meant, in words
 * @param where where it is named
 */
public record NoSuchRule(String id, String meant, Where where) implements Evidence {
    @Override
    public String role() {
        return "meant";
    }

    @Override
    public String text() {
        return meant;
    }
}

package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.Comparator;

/**
 * Something in a file that is wrong or unwise.
 *
 * @param rule the id of the rule that found it
 * @param slug the name of that rule
 * @param kind the word for what the resource is
 * @param resource what it is about, as everywhere in reports
 * @param message what is so
 * @param because why that matters
 * @param at the place to change
 * @param remedy the smallest cure
 */
public record Finding(
        String rule,
        String slug,
        Severity severity,
        String kind,
        String resource,
        String message,
        String because,
        Where at,
        String remedy)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::at)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::resource)
            .thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}

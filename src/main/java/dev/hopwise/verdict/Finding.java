package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Finding it
                        && at.equals(it.at)
                        && rule.equals(it.rule)
                        && resource.equals(it.resource)
                        && message.equals(it.message)
                        && slug.equals(it.slug)
                        && severity == it.severity
                        && kind.equals(it.kind)
                        && because.equals(it.because)
                        && remedy.equals(it.remedy);
    }

    @Override
    public int hashCode() {
        return 31 * at.hashCode() + rule.hashCode();
    }
}

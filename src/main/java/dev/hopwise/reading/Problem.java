package dev.hopwise.reading;

import dev.hopwise.source.Excerpt;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a file is no valid topology.
 *
 * @param where what a person has to change
 * @param found what stands there, in the user's words
 * @param expected what may stand there
 * @param suggestion the nearest valid word, or the smallest cure
 * @param also a second place that matters: the first of two duplicates, or what an alias stands for
 */
public record Problem(Where where, String found, String expected, Optional<String> suggestion, Optional<Where> also)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::where).thenComparing(Problem::found).thenComparing(Problem::expected);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** With the line it is about, where one of the texts holds it. */
    public String text(Collection<SourceText> sources) {
        StringBuilder out = new StringBuilder();
        out.append(where).append("  error  ").append(found).append('\n');
        out.append(Excerpt.of(sources, where, "expected " + expected).orElse("  expected " + expected + "\n"));
        suggestion.ifPresent(text -> out.append("  Maybe ").append(text).append(".\n"));
        also.ifPresent(other -> out.append("  See also ").append(other).append(".\n"));
        return out.toString();
    }

    @Override
    public String toString() {
        return where + "  error  " + found + "; expected " + expected
                + suggestion.map(text -> "; maybe " + text).orElse("")
                + also.map(other -> "; see also " + other).orElse("");
    }
}

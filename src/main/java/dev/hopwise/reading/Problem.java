package dev.hopwise.reading;

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
    private static final int WIDEST_EXCERPT = 120;

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** With the line it is about, where one of the texts holds it. */
    public String text(Collection<SourceText> sources) {
        StringBuilder out = new StringBuilder();
        out.append(where).append("  error  ").append(found).append('\n');
        Optional<String> line = sources.stream()
                .filter(source -> source.name().equals(where.file()))
                .findFirst()
                .flatMap(source -> source.line(where.line()));
        if (line.isPresent()) {
            appendExcerpt(out, line.get());
        } else {
            out.append("  expected ").append(expected).append('\n');
        }
        suggestion.ifPresent(text -> out.append("  Maybe ").append(text).append(".\n"));
        also.ifPresent(other -> out.append("  See also ").append(other).append(".\n"));
        return out.toString();
    }

    private void appendExcerpt(StringBuilder out, String line) {
        int at = Math.min(
                line.length(),
                line.offsetByCodePoints(0, Math.min(where.column() - 1, line.codePointCount(0, line.length()))));
        // A long line is shown from a little before the place, so that the caret stays on the screen.
        int from = at < WIDEST_EXCERPT * 2 / 3 ? 0 : at - 20;
        int to = Math.min(line.length(), from + WIDEST_EXCERPT);
        String number = String.format("%5d", where.line());
        out.append(number)
                .append(" | ")
                .append(Quote.plain(line.substring(from, to)))
                .append('\n');
        out.append(" ".repeat(number.length()))
                .append(" | ")
                .append(" ".repeat(Quote.plain(line.substring(from, at)).length()));
        out.append("^ expected ").append(expected).append('\n');
    }

    @Override
    public String toString() {
        return where + "  error  " + found + "; expected " + expected
                + suggestion.map(text -> "; maybe " + text).orElse("")
                + also.map(other -> "; see also " + other).orElse("");
    }
}

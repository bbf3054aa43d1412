package dev.hopwise.source;

import java.util.Collection;
import java.util.Optional;

/** A line of a text with a caret below the place that a message is about. */
public final class Excerpt {
    private static final int WIDEST = 120;
    private static final int GUTTER = 5;

    private Excerpt() {}

    /** The two lines, ended by newlines, with {@code says} behind the caret; empty where none of the texts holds the place. */
    public static Optional<String> of(Collection<SourceText> sources, Where where, String says) {
        return sources.stream()
                .filter(source -> source.name().equals(where.file()))
                .findFirst()
                .flatMap(source -> source.line(where.line()))
                .map(line -> drawn(line, where, says));
    }

    private static String drawn(String line, Where where, String says) {
        int at = Math.min(
                line.length(),
                line.offsetByCodePoints(0, Math.min(where.column() - 1, line.codePointCount(0, line.length()))));
        // A long line is shown from a little before the place, so that the caret stays on the screen.
        int from = at < WIDEST * 2 / 3 ? 0 : at - 20;
        int to = Math.min(line.length(), from + WIDEST);
        String digits = Integer.toString(where.line());
        String number = " ".repeat(Math.max(0, GUTTER - digits.length())) + digits;
        return number + " | " + PlainText.of(line.substring(from, to)) + "\n" + " ".repeat(number.length()) + " | "
                + " ".repeat(PlainText.of(line.substring(from, at)).length()) + "^ " + says + "\n";
    }
}

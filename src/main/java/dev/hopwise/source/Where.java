package dev.hopwise.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text: what a person opens in an editor.
 *
 * @param file the file as the user named it
 * @param line the line, from 1
 * @param column the column in characters, from 1
 */
public record Where(String file, int line, int column) implements Comparable<Where> {
    private static final Comparator<Where> ORDER =
            Comparator.comparing(Where::file).thenComparingInt(Where::line).thenComparingInt(Where::column);

    public Where {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("Lines and columns count from 1, not " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Where other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Where it && line == it.line && column == it.column && file.equals(it.file);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + line) + column;
    }
}

package dev.hopwise.source;

import java.util.Optional;
import java.util.stream.IntStream;

/** A text that was read, and its lines: what a report shows below a position. */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] starts;

    private SourceText(String name, String text, int[] starts) {
        this.name = name;
        this.text = text;
        this.starts = starts;
    }

    /**
     * A text under the name by which the user knows it.
     *
     * @param name what {@link Where#file()} says of positions in it
     */
    public static SourceText of(String name, String text) {
        // Line starts are kept because a file may have a million lines and a report may show thousands of them.
        IntStream.Builder starts = IntStream.builder();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
        return new SourceText(name, text, starts.build().toArray());
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The line of this number, from 1, without its line break; empty where the text is shorter. */
    public Optional<String> line(int number) {
        if (number < 1 || number > starts.length) {
            return Optional.empty();
        }
        int end = number == starts.length ? text.length() : starts[number];
        String line = text.substring(starts[number - 1], end);
        return Optional.of(line.replaceAll("[\r\n]+$", ""));
    }

    @Override
    public String toString() {
        return name;
    }
}

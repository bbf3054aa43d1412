package dev.hopwise.importing;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What could not be carried over, and what had to be assumed: the list at the end of the file. */
public final class Notes {
    /** Names come from the input, and may be of any length. */
    private static final int LONGEST = 400;

    private final SortedSet<String> lines = new TreeSet<>();

    /** Notes something about the thing or file {@code subject}, as a sentence of one line. */
    public void add(String subject, String what) {
        lines.add(printable(subject + ": " + what));
    }

    public List<String> sorted() {
        return List.copyOf(lines);
    }

    /** As YAML comments, a line each; empty where all was carried over. */
    String comments() {
        StringBuilder out = new StringBuilder();
        if (!lines.isEmpty()) {
            out.append("\n# Not carried over:\n");
            lines.forEach(line -> out.append("# - ").append(line).append('\n'));
        }
        return out.toString();
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> out.appendCodePoint(YamlScalar.isPlainText(c) ? c : '\uFFFD'));
        return out.append(text.codePointCount(0, text.length()) > LONGEST ? "…" : "")
                .toString();
    }
}

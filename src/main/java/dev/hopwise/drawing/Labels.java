package dev.hopwise.drawing;

import dev.hopwise.topology.Label;
import dev.hopwise.topology.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is written on things, and how much room that takes. */
final class Labels {
    private static final Pattern MADE_BY_AWS = Pattern.compile("[a-z]+-[0-9a-f]{8,17}");
    private static final int LONGEST = 30;
    /** Of a letter of usual width, at the size of labels. */
    private static final double LETTER = 7.5;

    private Labels() {}

    /** The name that people gave a thing, where its id says nothing. */
    static String of(String id, Label label) {
        if (!MADE_BY_AWS.matcher(id).matches()) {
            return id;
        }
        return Optional.ofNullable(label.tags().get("Name"))
                .or(label::description)
                .map(Text::value)
                .filter(it -> !it.isBlank() && it.length() <= LONGEST)
                .orElse(id);
    }

    /** As much of a text as fits into {@code width}. */
    static String fitting(String text, int width) {
        int letters = (int) (width / LETTER);
        int all = text.codePointCount(0, text.length());
        return all <= letters ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(1, letters - 1))) + "…";
    }

    static int width(String text) {
        return (int) Math.ceil(text.codePointCount(0, text.length()) * LETTER);
    }
}

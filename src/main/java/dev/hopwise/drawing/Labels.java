package dev.hopwise.drawing;

import dev.hopwise.topology.Label;
import dev.hopwise.topology.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written on things, and how much room that takes. */
final class Labels {
    private static final Pattern MADE_BY_AWS = Pattern.compile("[a-z]+-[0-9a-f]{8,17}");
    /** What a reader takes for one letter. */
    private static final Pattern LETTERS = Pattern.compile("\\X");
    /** As wide as a name may be in a list. */
    private static final int LISTED = 300;
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
                .flatMap(it -> it.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .orElse(id);
    }

    /** The same for a list. */
    static String listed(String id, Label label) {
        return listed(of(id, label));
    }

    static String listed(String called) {
        return fitting(called, LISTED);
    }

    /** As much of a text as fits into {@code width}, and no part of a letter. */
    static String fitting(String text, int width) {
        int most = (int) (width / LETTER);
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = 0;
        Matcher letter = LETTERS.matcher(text);
        while (letter.find() && (end == 0 || text.codePointCount(0, letter.end()) < most)) {
            end = letter.end();
        }
        return text.substring(0, end) + "…";
    }

    static int width(String text) {
        return (int) Math.ceil(text.codePointCount(0, text.length()) * LETTER);
    }
}

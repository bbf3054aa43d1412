package dev.hopwise.reading;

import dev.hopwise.source.PlainText;

/** Text from a file inside a message: short, and without what could steer a terminal. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** In quotation marks, cut where it is long. */
    static String of(String text) {
        return "'" + PlainText.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "'";
    }
}

package dev.hopwise.reading;

/** Text from a file inside a message: short, and without what could steer a terminal. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** In quotation marks, cut where it is long. */
    static String of(String text) {
        return "'" + plain(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "'";
    }

    /** With a mark in place of every control character. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isUnsafe(c) ? '\uFFFD' : c == '\t' ? ' ' : c));
        return out.toString();
    }

    /** Controls, lone surrogates and the marks that reverse the reading order. */
    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return c != '\t'
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }
}

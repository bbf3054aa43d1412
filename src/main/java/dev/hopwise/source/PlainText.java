package dev.hopwise.source;

/** Text from a file as it may be shown: without what could steer a terminal. */
public final class PlainText {
    private PlainText() {}

    /** With a mark in place of every control character. */
    public static String of(String text) {
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

package dev.hopwise.source;

/** Text from a file as it may be shown: without what could steer a terminal. */
public final class PlainText {
    private PlainText() {}

    /** With a mark in place of every control character. */
    public static String of(String text) {
        return shown(text, false);
    }

    /** The same for a text of several lines, which it stays. */
    public static String ofLines(String text) {
        return shown(text, true);
    }

    /** Controls, lone surrogates and the marks that reverse the reading order. */
    public static boolean isUnsafe(int c) {
        if (c >= ' ' && c <= '~' || c == '\t') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String shown(String text, boolean isLines) {
        // A loop, as reports are long, and next to nothing in them is unsafe.
        int i = 0;
        while (i < text.length() && !isChanged(text.codePointAt(i), isLines)) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i == text.length() ? text : changed(text, isLines);
    }

    private static String changed(String text, boolean isLines) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(!isChanged(c, isLines) ? c : c == '\t' ? ' ' : '\uFFFD'));
        return out.toString();
    }

    private static boolean isChanged(int c, boolean isLines) {
        return c == '\t' || isUnsafe(c) && !(isLines && c == '\n');
    }
}

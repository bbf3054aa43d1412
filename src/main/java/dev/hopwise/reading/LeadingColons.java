package dev.hopwise.reading;

/**
 * Words that begin with two colons, such as {@code ::/0}: YAML 1.2 allows them everywhere, the parser at hand not within
 * {@code [ ]} and <code>{ }</code>. Their first colon is hidden from it behind a character of the same width.
 */
public final class LeadingColons {
    /** Of the private use area: no text means anything by it. */
    private static final char STAND_IN = '\uE000';

    private LeadingColons() {}

    /** What the parser is to read in place of {@code text}; every position in it stays. */
    public static String hidden(String text) {
        if (text.indexOf(STAND_IN) >= 0) {
            return text;
        }
        StringBuilder out = null;
        for (int at = text.indexOf("::"); at >= 0; at = text.indexOf("::", at + 2)) {
            if (at > 0 && isBeforeWord(text.charAt(at - 1))) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(at, STAND_IN);
            }
        }
        return out == null ? text : out.toString();
    }

    /** What the file says where the parser read {@code word}. */
    public static String shown(String word) {
        return word.indexOf(STAND_IN) < 0 ? word : word.replace(STAND_IN, ':');
    }

    private static boolean isBeforeWord(char c) {
        return c == ' ' || c == '[' || c == '{' || c == ',';
    }
}

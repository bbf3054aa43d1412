package dev.hopwise.reading;

import dev.hopwise.source.Where;
import java.nio.CharBuffer;

/** Follows a text character by character: is it text that YAML allows, in lines of a bearable length? */
final class CharacterCheck {
    private final String name;
    private final ReadingLimits limits;
    private final Problems problems;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    CharacterCheck(String name, ReadingLimits limits, Problems problems) {
        this.name = name;
        this.limits = limits;
        this.problems = problems;
    }

    /** Reports the first character that cannot stand. */
    boolean accepts(CharBuffer chars) {
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (!isText(c)) {
                problems.report(where(), "the character " + named(c), "text in UTF-8, not binary data");
                return false;
            }
            advance(c);
            if (column > limits.maxLineLength() + 1) {
                problems.report(
                        new Where(name, line, 1),
                        "a line of more than " + limits.maxLineLength() + " characters",
                        "shorter lines");
                return false;
            }
        }
        return true;
    }

    /** The place of the next character. */
    Where where() {
        return new Where(name, line, column);
    }

    private void advance(char c) {
        if (c == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    /** YAML 1.2, production 1 (c-printable); surrogates are in order, since the decoder made them. */
    private static boolean isText(char c) {
        return c >= ' ' && c <= '~' || c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c >= 0xA0 && c < 0xFFFE;
    }

    private static String named(char c) {
        return c == 0 ? "NUL" : String.format("U+%04X", (int) c);
    }
}

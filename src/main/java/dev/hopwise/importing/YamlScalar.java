package dev.hopwise.importing;

import dev.hopwise.packet.Traffic;
import java.util.Locale;
import java.util.regex.Pattern;

/** One value as YAML 1.2 (core schema) writes it: quoted only where it would be read as something else. */
public final class YamlScalar {
    /** Where a value stands: between the brackets of a one-line list or map, more characters have a meaning. */
    public enum Place {
        BLOCK,
        FLOW
    }

    /** Null, booleans and numbers, those of older YAML included. */
    private static final Pattern NOT_A_TEXT = Pattern.compile("~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
            + "|[-+]?[0-9][0-9_]*|0o[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+"
            + "|[-+]?(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private static final String MAY_BEGIN_OTHERS = "0123456789+-.~nNtTfF";
    private static final String INDICATORS = " ,[]{}#&*!|>'\"%@`:?=<";
    private static final String FLOW_INDICATORS = ",[]{}";

    private YamlScalar() {}

    /** The value as it is written there. */
    public static String of(Object value, Place place) {
        String text = value.toString();
        boolean isNoText = value instanceof Number || value instanceof Boolean || value instanceof Traffic;
        return isNoText || isPlain(text, place) ? text : quoted(text);
    }

    private static boolean isPlain(String text, Place place) {
        if (text.isEmpty() || !mayBegin(text) || text.endsWith(":") || text.endsWith(" ")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isStructure = c == ' ' && text.charAt(i - 1) == ':'
                    || c == '#' && text.charAt(i - 1) == ' '
                    || place == Place.FLOW && FLOW_INDICATORS.indexOf(c) >= 0;
            if (isStructure || c < ' ' || c > '~' && !isPlainText(text.codePointAt(i))) {
                return false;
            }
        }
        return MAY_BEGIN_OTHERS.indexOf(text.charAt(0)) < 0
                || !NOT_A_TEXT.matcher(text).matches();
    }

    private static boolean mayBegin(String text) {
        char first = text.charAt(0);
        boolean isName = first != '-' || text.length() > 1 && Character.isLetter(text.charAt(1));
        return isName && INDICATORS.indexOf(first) < 0;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> append(out, c);
            }
        });
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        if (isPlainText(c)) {
            out.appendCodePoint(c);
        } else if (Character.getType(c) == Character.SURROGATE) {
            // Half a character: no text in UTF-8 can hold it.
            out.append('\uFFFD');
        } else {
            out.append(String.format(Locale.ROOT, "\\u%04X", c));
        }
    }

    /** Whether a character may stand as itself: printable, no break of a line, and no mark that reorders what is read. */
    static boolean isPlainText(int c) {
        boolean isPrintable =
                c >= ' ' && c <= '~' || c >= 0xA0 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
        boolean isBreak = c == 0x2028 || c == 0x2029 || c == 0xFEFF;
        boolean reorders = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        return isPrintable && !isBreak && !reorders;
    }
}

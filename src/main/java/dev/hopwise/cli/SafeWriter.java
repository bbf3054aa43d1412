package dev.hopwise.cli;

import dev.hopwise.report.Style;
import dev.hopwise.source.PlainText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;

/** Takes what a report writes, and lets nothing of a file through that could steer a terminal. */
final class SafeWriter extends FilterWriter {
    private final UnaryOperator<String> shown;

    private SafeWriter(Writer out, UnaryOperator<String> shown) {
        super(out);
        this.shown = shown;
    }

    /**
     * Where {@code out} takes a report.
     *
     * @param style that of text; of its colours it knows itself
     */
    static Writer of(Output.Format format, Style style, Writer out) {
        return switch (format) {
            case TEXT -> new SafeWriter(out, style::shown);
            case JSON, SARIF -> new SafeWriter(out, SafeWriter::escaped);
            // They see to it themselves, and what they bring along stays to the letter.
            case HTML, SVG, JUNIT -> out;
            default -> new SafeWriter(out, PlainText::ofLines);
        };
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        out.write(shown.apply(text.substring(from, from + count)));
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        out.write(shown.apply(new String(text, from, count)));
    }

    @Override
    public void write(int letter) throws IOException {
        out.write(shown.apply(String.valueOf((char) letter)));
    }

    /** JSON as it is, in other letters. Its writer may part two surrogates of one character, which stay. */
    private static String escaped(String json) {
        int i = 0;
        while (i < json.length() && !isEscaped(json.charAt(i))) {
            i++;
        }
        return i == json.length() ? json : allEscaped(json);
    }

    private static String allEscaped(String json) {
        StringBuilder out = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (isEscaped(c)) {
                out.append("\\u%04X".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static boolean isEscaped(int c) {
        return PlainText.isUnsafe(c) && c != '\n' && !Character.isSurrogate((char) c);
    }
}

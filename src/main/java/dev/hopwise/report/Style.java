package dev.hopwise.report;

import dev.hopwise.source.PlainText;
import dev.hopwise.verdict.Severity;
import dev.hopwise.verdict.Verdict;
import java.util.Locale;

/** Colours for a terminal, or none. */
public enum Style {
    PLAIN,
    COLOURED;

    /** Stands for the escape of a colour until all others are taken out; what it is no file can know. */
    private static final String MARK = "\uFDD0" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "\uFDD1";

    /** Lines as they may be shown: of what could steer a terminal the colours of this style are left. */
    public String shown(String lines) {
        String plain = PlainText.ofLines(lines);
        return this == PLAIN ? plain : plain.replace(MARK, "\u001b");
    }

    String verdict(Verdict verdict) {
        String word = verdict.word().toUpperCase(Locale.ROOT);
        return switch (verdict) {
            case ALLOWED -> paint("1;32", word);
            case BLOCKED -> paint("1;31", word);
            case ONE_WAY, MIXED, UNDETERMINED -> paint("1;33", word);
        };
    }

    String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> paint("1;31", severity.word());
            case WARNING -> paint("1;33", severity.word());
            case INFO -> paint("1;36", severity.word());
        };
    }

    String passed(String text) {
        return paint("32", text);
    }

    String blocked(String text) {
        return paint("31", text);
    }

    String open(String text) {
        return paint("33", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        String line = PlainText.of(text);
        return this == PLAIN ? line : MARK + "[" + code + "m" + line + MARK + "[0m";
    }
}

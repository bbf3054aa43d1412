package dev.hopwise.verdict;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** It cannot be, or it does not work. */
    ERROR,
    /** It works, and will bite. */
    WARNING,
    /** It could be better. */
    INFO;

    /** The word for it in rules, options and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The severity of this word.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Severity of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("No severity is called " + word);
    }

    /** Whether it weighs as much as {@code other}, or more. */
    public boolean reaches(Severity other) {
        return compareTo(other) <= 0;
    }
}

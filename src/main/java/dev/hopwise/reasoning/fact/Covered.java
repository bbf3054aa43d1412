package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;

/** What a suppression is about. */
public sealed interface Covered {
    /** Whether {@code finding} is about it, or about something in it. */
    boolean holds(Finding finding);

    /** How a person would call it. */
    String text();

    /** Whatever bears a name. */
    record Named(String name) implements Covered {
        @Override
        public boolean holds(Finding finding) {
            return finding.resource().text().equals(name);
        }

        @Override
        public String text() {
            return name;
        }
    }

    /** Everything. */
    record Everything() implements Covered {
        @Override
        public boolean holds(Finding finding) {
            return true;
        }

        @Override
        public String text() {
            return "everything";
        }
    }

    /**
     * A part of a file.
     *
     * @param text the keys on the way to it, joined by dots
     * @param from where it begins
     * @param to where the last value in it begins
     */
    record Part(String text, Where from, Where to) implements Covered {
        @Override
        public boolean holds(Finding finding) {
            Where at = finding.where();
            return at.file().equals(from.file()) && from.compareTo(at) <= 0 && at.compareTo(to) <= 0;
        }
    }
}

package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something in which one topology differs from another.
 *
 * @param kind the word for what the resource is
 * @param resource what it is, or is in, as everywhere in reports; by its new name
 * @param part the key of the resource under which it stands; empty for the resource as a whole
 * @param before as it was written; empty where nothing was, and for a resource as a whole
 * @param after as it is written; empty where nothing is, and for a resource as a whole
 * @param at where it stands; for what is gone, where it stood
 */
public record Edit(
        Change change,
        String kind,
        String resource,
        Optional<String> part,
        Optional<String> before,
        Optional<String> after,
        Where at)
        implements Comparable<Edit> {
    private static final Comparator<Edit> ORDER =
            Comparator.comparing(Edit::at).thenComparing(Edit::change).thenComparing(Edit::toString);

    /** What was done. */
    public enum Change {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        /** The word in reports. */
        public String word() {
            return word;
        }
    }

    @Override
    public int compareTo(Edit other) {
        return ORDER.compare(this, other);
    }
}

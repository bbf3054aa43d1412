package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A managed prefix list of the file.
 *
 * @param maxEntries the most entries that it was made for; where the file does not say, any number
 */
public record PrefixList(Id id, int maxEntries, Where where) implements Thing {
    /** Whether the file says what it was made for. */
    public boolean isLimited() {
        return maxEntries < Integer.MAX_VALUE;
    }

    /** The most entries, in words. */
    public Evidence most() {
        return new Words("most", Integer.toString(maxEntries), where);
    }
}

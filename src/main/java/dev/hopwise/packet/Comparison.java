package dev.hopwise.packet;

import org.jspecify.annotations.Nullable;

/** Questions about two sets that need no third one made: a walk through both, up to the first pair of intervals that tells. */
final class Comparison {
    private Comparison() {}

    /** Whether some packet is in both. */
    static boolean overlap(@Nullable Node a, @Nullable Node b) {
        return a != null && b != null && (a == b || a.isLeaf() || search(a, b, true));
    }

    /** Whether some packet of {@code a} is not in {@code b}. */
    static boolean exceeds(@Nullable Node a, @Nullable Node b) {
        return a != null && a != b && (b == null || search(a, b, false));
    }

    /**
     * Skips whatever lies beside an interval in which a set has nothing that it would need.
     *
     * @param common whether a packet of both is looked for, or one of {@code a} alone
     */
    private static boolean search(Node a, Node b, boolean common) {
        int i = 0;
        int j = 0;
        while (!(common ? overlap(a.next[i], b.next[j]) : exceeds(a.next[i], b.next[j]))) {
            if (a.next[i] == null) {
                j = b.lastUpTo(a.end(i), j);
            } else if (common && b.next[j] == null) {
                i = a.lastUpTo(b.end(j), i);
            }
            int order = Long.compareUnsigned(a.end(i), b.end(j));
            if (order == 0 && i + 1 == a.starts.length) {
                return false;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return true;
    }
}

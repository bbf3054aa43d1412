package dev.hopwise.packet;

import org.jspecify.annotations.Nullable;

/** Questions about two sets that need no third one made: a walk through both, up to the first pair of intervals that tells. */
final class Comparison {
    private Comparison() {}

    /** Whether some packet is in both. */
    static boolean overlap(@Nullable Node a, @Nullable Node b) {
        return a != null && b != null && (a == b || a.isLeaf() || meet(a, b));
    }

    /** Skips whatever lies beside an interval in which one of the two has nothing. */
    private static boolean meet(Node a, Node b) {
        int i = 0;
        int j = 0;
        while (!overlap(a.next[i], b.next[j])) {
            if (a.next[i] == null) {
                j = b.lastUpTo(a.end(i), j);
            } else if (b.next[j] == null) {
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

    /** Whether some packet of {@code a} is not in {@code b}. */
    static boolean exceeds(@Nullable Node a, @Nullable Node b) {
        return a != null && a != b && (b == null || differ(a, b));
    }

    private static boolean differ(Node a, Node b) {
        int i = 0;
        int j = 0;
        while (!exceeds(a.next[i], b.next[j])) {
            if (a.next[i] == null) {
                j = b.lastUpTo(a.end(i), j);
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

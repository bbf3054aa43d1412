package dev.hopwise.packet;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Questions about two sets that need no third one made: a walk through both, up to the first pair of intervals that tells. */
final class Comparison {
    private Comparison() {}

    /** Whether some packet is in both. */
    static boolean overlap(@Nullable Node a, @Nullable Node b) {
        return a != null && b != null && (a == b || a.isLeaf() || any(a, b, Comparison::overlap));
    }

    /** Whether some packet of {@code a} is not in {@code b}. */
    static boolean exceeds(@Nullable Node a, @Nullable Node b) {
        return a != null && a != b && (b == null || any(a, b, Comparison::exceeds));
    }

    private static boolean any(Node a, Node b, BiPredicate<Node, Node> test) {
        int i = 0;
        int j = 0;
        while (!test.test(a.next[i], b.next[j])) {
            boolean moreA = i + 1 < a.starts.length;
            boolean moreB = j + 1 < b.starts.length;
            if (!moreA && !moreB) {
                return false;
            }
            int order = !moreA ? 1 : !moreB ? -1 : Long.compareUnsigned(a.starts[i + 1], b.starts[j + 1]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return true;
    }
}

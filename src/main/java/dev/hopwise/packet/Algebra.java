package dev.hopwise.packet;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The set operations: a merge of intervals, field by field. */
enum Algebra {
    UNION {
        @Override
        @Nullable
        Node shortcut(@Nullable Node a, @Nullable Node b) {
            if (a == null || a == b) {
                return b;
            }
            return b == null || a.isLeaf() ? a : b.isLeaf() ? b : UNDECIDED;
        }
    },
    INTERSECT {
        @Override
        @Nullable
        Node shortcut(@Nullable Node a, @Nullable Node b) {
            if (a == null || b == null) {
                return null;
            }
            return a == b || b.isLeaf() ? a : a.isLeaf() ? b : UNDECIDED;
        }
    },
    MINUS {
        @Override
        @Nullable
        Node shortcut(@Nullable Node a, @Nullable Node b) {
            if (a == null || a == b) {
                return null;
            }
            return b == null ? a : UNDECIDED;
        }
    };

    /** One a field, used again and again: a merge has one node of each under way, and most of what it makes is there already. */
    private static final ThreadLocal<Node.Builder[]> BUILDERS = ThreadLocal.withInitial(() -> Stream.of(Field.ALL)
            .map(field -> new Node.Builder(field.ordinal(), 16))
            .toArray(Node.Builder[]::new));

    private static final Node UNDECIDED = Node.undecided();

    abstract @Nullable Node shortcut(@Nullable Node a, @Nullable Node b);

    /** Whether nothing comes of what is not in the first set, whatever the second one is. */
    private boolean needsFirst() {
        return this != UNION;
    }

    /** Whether nothing comes of what is not in the second set. */
    private boolean needsSecond() {
        return this == INTERSECT;
    }

    @Nullable
    Node apply(@Nullable Node a, @Nullable Node b) {
        Node quick = shortcut(a, b);
        return quick == UNDECIDED ? merge(a, b, BUILDERS.get()) : quick;
    }

    private @Nullable Node apply(@Nullable Node a, @Nullable Node b, Node.Builder[] builders) {
        Node quick = shortcut(a, b);
        return quick == UNDECIDED ? merge(a, b, builders) : quick;
    }

    private @Nullable Node merge(Node a, Node b, Node.Builder[] builders) {
        Node.Builder builder = builders[a.field];
        int i = 0;
        int j = 0;
        long start = 0;
        while (true) {
            builder.add(start, apply(a.next[i], b.next[j], builders));
            if (a.next[i] == null && needsFirst()) {
                j = b.lastUpTo(a.end(i), j);
            } else if (b.next[j] == null && needsSecond()) {
                i = a.lastUpTo(b.end(j), i);
            }
            boolean moreA = i + 1 < a.starts.length;
            boolean moreB = j + 1 < b.starts.length;
            if (!moreA && !moreB) {
                return builder.build(a, b);
            }
            int order = !moreA ? 1 : !moreB ? -1 : Long.compareUnsigned(a.starts[i + 1], b.starts[j + 1]);
            if (order <= 0) {
                start = a.starts[++i];
            }
            if (order >= 0) {
                start = b.starts[++j];
            }
        }
    }
}

package dev.hopwise.packet;

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

    private static final Node UNDECIDED = Node.undecided();

    abstract @Nullable Node shortcut(@Nullable Node a, @Nullable Node b);

    @Nullable
    Node apply(@Nullable Node a, @Nullable Node b) {
        Node quick = shortcut(a, b);
        return quick == UNDECIDED ? merge(a, b) : quick;
    }

    private @Nullable Node merge(Node a, Node b) {
        Node.Builder builder = new Node.Builder(a.field, a.starts.length + b.starts.length);
        int i = 0;
        int j = 0;
        long start = 0;
        while (true) {
            builder.add(start, apply(a.next[i], b.next[j]));
            boolean moreA = i + 1 < a.starts.length;
            boolean moreB = j + 1 < b.starts.length;
            if (!moreA && !moreB) {
                return builder.build();
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

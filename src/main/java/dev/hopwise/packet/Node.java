package dev.hopwise.packet;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision over one header field: the values from {@code starts[i]} up to the next start go on at {@code next[i]}.
 * Neighbours differ and fields are asked in one order, so equal sets are equal trees. {@code null} is the empty set,
 * {@link #LEAF} the set of everything.
 */
final class Node {
    static final Node LEAF = new Node(Field.ALL.length, new long[0], new Node[0]);

    final int field;
    /** Unsigned, ascending, the first is zero. */
    final long[] starts;

    final @Nullable Node[] next;
    /** Zero until somebody asks: most nodes are made and never looked up. */
    private int hash;

    private Node(int field, long[] starts, @Nullable Node[] next) {
        this.field = field;
        this.starts = starts;
        this.next = next;
    }

    /** A mark that is no set. */
    static Node undecided() {
        return new Node(-1, new long[0], new Node[0]);
    }

    /** The set in which {@code field} lies in first to last (unsigned) and the rest in {@code rest}. */
    static @Nullable Node range(int field, long first, long last, @Nullable Node rest) {
        Builder builder = new Builder(field, 3);
        if (first != 0) {
            builder.add(0, null);
        }
        builder.add(first, rest);
        if (last != -1) {
            builder.add(last + 1, null);
        }
        return builder.build();
    }

    /** Every value of {@code field}, then {@code rest}. */
    static @Nullable Node any(int field, @Nullable Node rest) {
        return range(field, 0, -1, rest);
    }

    /** The set with {@code target} forgotten: a header is in it when some value of that field puts it into {@code node}. */
    static @Nullable Node project(@Nullable Node node, int target) {
        if (node == null || node == LEAF) {
            return node;
        }
        if (node.field == target) {
            Node union = null;
            for (Node child : node.next) {
                union = Algebra.UNION.apply(union, child);
            }
            return any(target, union);
        }
        Builder builder = new Builder(node.field, node.starts.length);
        for (int i = 0; i < node.starts.length; i++) {
            builder.add(node.starts[i], project(node.next[i], target));
        }
        return builder.build();
    }

    boolean isLeaf() {
        return this == LEAF;
    }

    /** The last value of interval {@code i}, unsigned. */
    long end(int i) {
        return i + 1 < starts.length ? starts[i + 1] - 1 : -1;
    }

    /** The last interval, from {@code from} on, that begins at {@code value} or before; {@code from} does. */
    int lastUpTo(long value, int from) {
        int low = from;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Long.compareUnsigned(starts[middle], value) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Node that
                        && field == that.field
                        && (hash == 0 || that.hash == 0 || hash == that.hash)
                        && Arrays.equals(starts, that.starts)
                        && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = 31 * (31 * field + Arrays.hashCode(starts)) + Arrays.hashCode(next);
        }
        return hash;
    }

    /** Collects intervals in ascending order and joins equal neighbours. */
    static final class Builder {
        private final int field;
        private long[] starts;
        private @Nullable Node[] next;
        private int size;

        Builder(int field, int capacity) {
            this.field = field;
            starts = new long[capacity];
            next = new Node[capacity];
        }

        void add(long start, @Nullable Node child) {
            if (size > 0 && Objects.equals(next[size - 1], child)) {
                return;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size + 1);
                next = Arrays.copyOf(next, 2 * size + 1);
            }
            starts[size] = start;
            next[size++] = child;
        }

        @Nullable
        Node build() {
            Node built = size == 1 && next[0] == null
                    ? null
                    : new Node(field, Arrays.copyOf(starts, size), Arrays.copyOf(next, size));
            clear();
            return built;
        }

        /** The same; {@code a} or {@code b} itself, where it is that. */
        @Nullable
        Node build(Node a, Node b) {
            if (isIn(a) || isIn(b)) {
                Node there = isIn(a) ? a : b;
                clear();
                return there;
            }
            return build();
        }

        private boolean isIn(Node node) {
            if (size != node.starts.length) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                if (starts[i] != node.starts[i] || next[i] != node.next[i]) {
                    return false;
                }
            }
            return true;
        }

        private void clear() {
            Arrays.fill(next, 0, size, null);
            size = 0;
        }
    }
}

package dev.hopwise.packet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lowest and the highest destination address of some packets: sets whose hulls lie apart have none in common. */
record Hull(Address first, Address last) {
    /** Empty for no packets. */
    static Optional<Hull> of(@Nullable Node root) {
        Search search = new Search();
        if (root != null) {
            search.visit(root);
        }
        return search.first == null || search.last == null
                ? Optional.empty()
                : Optional.of(new Hull(search.first, search.last));
    }

    boolean isApartFrom(Hull other) {
        return last.compareTo(other.first) < 0 || other.last.compareTo(first) < 0;
    }

    private static final class Search {
        private Family family = Family.IPV4;
        private long firstHigh;
        private long lastHigh;
        private @Nullable Address first;
        private @Nullable Address last;

        void visit(Node node) {
            for (int i = 0; i < node.starts.length; i++) {
                Node next = node.next[i];
                if (next != null) {
                    visit(node, i, next);
                }
            }
        }

        private void visit(Node node, int i, Node next) {
            switch (Field.ALL[node.field]) {
                case FAMILY -> {
                    for (long value = node.starts[i]; value <= Math.min(node.end(i), 1); value++) {
                        family = Family.values()[(int) value];
                        visit(next);
                    }
                }
                case DESTINATION_HIGH -> {
                    firstHigh = family == Family.IPV4 ? 0 : node.starts[i];
                    lastHigh = family == Family.IPV4 ? 0 : node.end(i);
                    visit(next);
                }
                case DESTINATION_LOW -> {
                    add(new Address(family, firstHigh, node.starts[i]), new Address(family, lastHigh, node.end(i)));
                }
                default -> visit(next);
            }
        }

        private void add(Address low, Address high) {
            if (first == null || low.compareTo(first) < 0) {
                first = low;
            }
            if (last == null || high.compareTo(last) > 0) {
                last = high;
            }
        }
    }
}

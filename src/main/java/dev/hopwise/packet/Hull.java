package dev.hopwise.packet;

import org.jspecify.annotations.Nullable;

/** The lowest and the highest destination address of some packets, in each family: sets whose hulls lie apart have none in common. */
final class Hull {
    private record Span(Address first, Address last) {
        boolean isApartFrom(Span other) {
            return last.compareTo(other.first) < 0 || other.last.compareTo(first) < 0;
        }

        Span and(Address low, Address high) {
            return new Span(low.compareTo(first) < 0 ? low : first, high.compareTo(last) > 0 ? high : last);
        }
    }

    private @Nullable Span four;
    private @Nullable Span six;

    private Hull() {}

    /** With no packets it is apart from all others. */
    static Hull of(@Nullable Node root) {
        Hull hull = new Hull();
        if (root != null) {
            hull.new Search().visit(root);
        }
        return hull;
    }

    boolean isApartFrom(Hull other) {
        return areApart(four, other.four) && areApart(six, other.six);
    }

    boolean isApartFrom(Address address) {
        return areApart(address.family() == Family.IPV4 ? four : six, new Span(address, address));
    }

    private static boolean areApart(@Nullable Span one, @Nullable Span other) {
        return one == null || other == null || one.isApartFrom(other);
    }

    private void add(Address low, Address high) {
        if (low.family() == Family.IPV4) {
            four = four == null ? new Span(low, high) : four.and(low, high);
        } else {
            six = six == null ? new Span(low, high) : six.and(low, high);
        }
    }

    private final class Search {
        private Family family = Family.IPV4;
        private long firstHigh;
        private long lastHigh;

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
    }
}

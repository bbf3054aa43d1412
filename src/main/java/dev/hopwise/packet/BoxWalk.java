package dev.hopwise.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a decision tree from the root to each leaf and writes down the intervals it came by. */
final class BoxWalk {
    private final List<Box> found;
    private final long[] first = new long[Field.ALL.length];
    private final long[] last = new long[Field.ALL.length];

    BoxWalk(List<Box> found) {
        this.found = found;
    }

    void visit(Node node) {
        if (node.isLeaf()) {
            add();
            return;
        }
        for (int i = 0; i < node.starts.length; i++) {
            @Nullable Node child = node.next[i];
            if (child != null && node.field == Field.FAMILY.ordinal()) {
                visitFamilies(child, node.starts[i], node.end(i));
            } else if (child != null) {
                first[node.field] = node.starts[i];
                last[node.field] = node.end(i);
                visit(child);
            }
        }
    }

    /** A box is of one family, also where the same holds for both. */
    private void visitFamilies(Node child, long from, long to) {
        for (Family family : Family.values()) {
            if (from <= family.ordinal() && (to < 0 || family.ordinal() <= to)) {
                first[Field.FAMILY.ordinal()] = family.ordinal();
                last[Field.FAMILY.ordinal()] = family.ordinal();
                visit(child);
            }
        }
    }

    /** Blocks of one upper half with part of the lower half are no range when joined: one box for each upper half. */
    private void add() {
        if (!split(Field.SOURCE_HIGH, Field.SOURCE_LOW) && !split(Field.DESTINATION_HIGH, Field.DESTINATION_LOW)) {
            found.add(box());
        }
    }

    private boolean split(Field high, Field low) {
        int h = high.ordinal();
        int l = low.ordinal();
        boolean wholeHalf = first[l] == 0 && last[l] == -1;
        if (first[Field.FAMILY.ordinal()] == Family.IPV4.ordinal() || first[h] == last[h] || wholeHalf) {
            return false;
        }
        long from = first[h];
        long to = last[h];
        for (long value = from; ; value++) {
            first[h] = value;
            last[h] = value;
            add();
            if (value == to) {
                break;
            }
        }
        first[h] = from;
        last[h] = to;
        return true;
    }

    private Box box() {
        Family family = first[Field.FAMILY.ordinal()] == 0 ? Family.IPV4 : Family.IPV6;
        return new Box(
                family,
                (int) first[Field.PROTOCOL.ordinal()],
                small(last[Field.PROTOCOL.ordinal()], 255),
                addresses(family, Field.SOURCE_HIGH, Field.SOURCE_LOW),
                addresses(family, Field.DESTINATION_HIGH, Field.DESTINATION_LOW),
                range(Field.FIRST),
                range(Field.SECOND));
    }

    private AddressRange addresses(Family family, Field high, Field low) {
        if (family == Family.IPV4) {
            return new AddressRange(
                    new Address(family, 0, first[low.ordinal()]), new Address(family, 0, last[low.ordinal()]));
        }
        return new AddressRange(
                new Address(family, first[high.ordinal()], first[low.ordinal()]),
                new Address(family, last[high.ordinal()], last[low.ordinal()]));
    }

    private Range range(Field field) {
        return new Range((int) first[field.ordinal()], small(last[field.ordinal()], 65535));
    }

    private static int small(long value, int most) {
        return Long.compareUnsigned(value, most) > 0 ? most : (int) value;
    }
}

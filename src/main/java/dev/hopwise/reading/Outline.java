package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Sequence;
import dev.hopwise.source.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a document in the order of its text: every key with its value, and every item of a list. */
final class Outline {
    private static final int NONE = -1;

    /**
     * A part.
     *
     * @param around the index of the part that it is in
     * @param key its key; empty for an item
     * @param from where it begins
     * @param to where the last value in it begins
     * @param last the index of the last part in it
     */
    private record Part(int around, String key, Where from, Where to, int last) {}

    private final List<Part> parts = new ArrayList<>();

    Outline(Node root) {
        visit(root, NONE);
    }

    private Where visit(Node node, int around) {
        Where end = node.where();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                end = add(entry.key(), entry.where(), entry.value(), around);
            }
        } else if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                end = add("", item.where(), item, around);
            }
        }
        return end;
    }

    private Where add(String key, Where from, Node value, int around) {
        int index = parts.size();
        parts.add(new Part(around, key, from, from, index));
        Where end = visit(value, index);
        parts.set(index, new Part(around, key, from, end, parts.size() - 1));
        return end;
    }

    /** The first part that begins at {@code place} or behind it. */
    Optional<Integer> firstFrom(Where place) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).from().compareTo(place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < parts.size() ? Optional.of(low) : Optional.empty();
    }

    Where from(int part) {
        return parts.get(part).from();
    }

    Where to(int part) {
        return parts.get(part).to();
    }

    /** The first part behind one and all that is in it. */
    Optional<Integer> next(int part) {
        int next = parts.get(part).last() + 1;
        return next < parts.size() ? Optional.of(next) : Optional.empty();
    }

    /** The keys on the way to a part, joined by dots. */
    String path(int part) {
        Part here = parts.get(part);
        String around = here.around() == NONE ? "" : path(here.around());
        return around.isEmpty() || here.key().isEmpty() ? around + here.key() : around + "." + here.key();
    }
}

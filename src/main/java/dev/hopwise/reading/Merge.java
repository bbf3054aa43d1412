package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several files to one topology: maps are merged by id, lists are joined. */
final class Merge {
    /** What a file says of itself; of a whole topology only the root file's words count. */
    private static final Set<String> ABOUT_THE_FILE = Set.of("topology", "description", "tags");

    private final Problems problems;

    Merge(Problems problems) {
        this.problems = problems;
    }

    /** One root out of at least one; the first is the root file's. */
    Mapping merge(List<Mapping> parts) {
        Mapping root = parts.get(0);
        if (parts.size() == 1) {
            return root;
        }
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        for (Mapping part : parts) {
            for (Entry entry : part.entries()) {
                if (part == root || !ABOUT_THE_FILE.contains(entry.key())) {
                    byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
                }
            }
        }
        return new Mapping(byKey.values().stream().map(this::join).toList(), root.where());
    }

    private Entry join(List<Entry> entries) {
        List<Entry> written =
                entries.stream().filter(entry -> !entry.value().isNothing()).toList();
        if (written.size() < 2) {
            return written.isEmpty() ? entries.get(0) : written.get(0);
        }
        Entry first = written.get(0);
        Node value = first.value() instanceof Mapping ? maps(first, written) : lists(first, written);
        return new Entry(first.key(), first.where(), value);
    }

    private Mapping maps(Entry first, List<Entry> entries) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!(entry.value() instanceof Mapping mapping)) {
                reportShape(entry, "a map");
                continue;
            }
            for (Entry child : mapping.entries()) {
                Entry earlier = merged.putIfAbsent(child.key(), child);
                if (earlier != null && !isSame(earlier.value(), child.value())) {
                    problems.report(
                            child.where(),
                            "the key " + Quote.of(child.key()) + " of " + first.key() + " a second time",
                            "each key once in all files together",
                            earlier.where());
                }
            }
        }
        return new Mapping(List.copyOf(merged.values()), first.value().where());
    }

    /** Two files may state the same default; for anything with parts, saying it twice is a mistake. */
    private static boolean isSame(Node one, Node other) {
        return one instanceof Scalar a && other instanceof Scalar b && a.text().equals(b.text());
    }

    private Sequence lists(Entry first, List<Entry> entries) {
        List<Node> items = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.value() instanceof Sequence sequence) {
                items.addAll(sequence.items());
            } else if (entry.value() instanceof Scalar) {
                items.add(entry.value());
            } else {
                reportShape(entry, "a list");
            }
        }
        return new Sequence(List.copyOf(items), first.value().where());
    }

    private void reportShape(Entry entry, String expected) {
        problems.report(
                entry.value().where(),
                entry.value().found() + " in " + entry.key(),
                expected + ", as in the file before");
    }
}

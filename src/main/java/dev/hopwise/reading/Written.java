package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.topology.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written in the map of a thing, key by key. */
final class Written {
    private Written() {}

    /**
     * The entries by key. What stands below a misspelt key counts as if it had been spelt right: the typo is reported,
     * and references to what stands there are not.
     */
    static Map<String, Entry> entries(Shape shape, Node node, Scope scope, Problems problems) {
        Map<String, Entry> written = new HashMap<>();
        if (!(node instanceof Mapping mapping)) {
            return written;
        }
        List<String> allowed = shape.keys();
        List<Entry> unknown = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            if (allowed.contains(entry.key())) {
                written.put(entry.key(), entry);
            } else {
                unknown.add(entry);
            }
        }
        for (Entry entry : unknown) {
            Optional<String> nearest =
                    Nearest.words(entry.key(), allowed, 1).stream().findFirst();
            problems.report(
                    entry.where(),
                    "unknown key " + Quote.of(entry.key()) + (scope.what().isEmpty() ? "" : " in " + scope.what()),
                    "one of " + String.join(", ", allowed),
                    () -> nearest.map(Quote::of));
            nearest.ifPresent(key -> written.putIfAbsent(key, entry));
        }
        return written;
    }
}

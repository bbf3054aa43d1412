package dev.hopwise.importing;

import dev.hopwise.importing.YamlScalar.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a document the way a person does: maps line by line, small records on one line. A large document is written
 * piece by piece, so that it need not exist as a tree.
 */
public final class YamlText {
    private static final int WIDEST_RECORD = 320;
    private static final int WIDEST_LIST = 160;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    /** Writes entries at the top level. */
    public YamlText write(Entries entries) {
        entries(entries, "");
        return this;
    }

    /** Opens a map at the top level; what it holds follows entry by entry. */
    public YamlText open(String key) {
        out.append('\n').append(key).append(":\n");
        return this;
    }

    /** Writes one entry of the map that was opened last. */
    public YamlText entry(String key, Entries value) {
        entry(key, value, STEP);
        return this;
    }

    /** Writes entries of the map that was opened last. */
    public YamlText entries(Entries entries) {
        entries(entries, STEP);
        return this;
    }

    /** Ends the document with what could not be carried over. */
    public String end(Notes notes) {
        return out.append(notes.comments()).toString();
    }

    private void entries(Entries entries, String indent) {
        entries.values().forEach((key, value) -> entry(key, value, indent));
    }

    private void entry(String key, Object value, String indent) {
        out.append(indent);
        value(YamlScalar.of(key, Place.BLOCK) + ":", value, indent);
    }

    /** Writes what follows a key; the line so far is the indent and {@code before}. */
    private void value(String before, Object value, String indent) {
        out.append(before);
        Optional<String> line = line(value, indent.length() + before.length() + 1);
        if (line.isPresent()) {
            out.append(' ').append(line.get()).append('\n');
        } else if (value instanceof Entries map) {
            out.append('\n');
            entries(map, indent + STEP);
        } else {
            out.append('\n');
            ((List<?>) value).forEach(item -> item(item, indent + STEP));
        }
    }

    private void item(Object item, String indent) {
        out.append(indent).append("- ");
        Optional<String> line = line(item, indent.length() + 2);
        if (line.isPresent()) {
            out.append(line.get()).append('\n');
        } else if (item instanceof Entries map) {
            boolean isFirst = true;
            for (Map.Entry<String, Object> entry : map.values().entrySet()) {
                out.append(isFirst ? "" : indent + STEP);
                value(YamlScalar.of(entry.getKey(), Place.BLOCK) + ":", entry.getValue(), indent + STEP);
                isFirst = false;
            }
        } else {
            // A list in a list: in AWS only a policy may hold one, and it is short.
            out.append(inline(item, Place.FLOW)).append('\n');
        }
    }

    /** The value on the rest of a line of which so much is used; empty where it needs lines of its own. */
    private static Optional<String> line(Object value, int used) {
        int widest = Integer.MAX_VALUE;
        if (value instanceof Entries map && !map.isEmpty()) {
            if (!map.isLine() || map.values().values().stream().anyMatch(YamlText::needsLines)) {
                return Optional.empty();
            }
            widest = WIDEST_RECORD;
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            if (list.stream().anyMatch(item -> item instanceof Entries)) {
                return Optional.empty();
            }
            widest = WIDEST_LIST;
        }
        String line = inline(value, Place.BLOCK);
        return used + line.length() <= widest ? Optional.of(line) : Optional.empty();
    }

    private static boolean needsLines(Object value) {
        return value instanceof Entries map && !map.isLine() && !map.isEmpty()
                || value instanceof List<?> list && list.stream().anyMatch(item -> item instanceof Entries);
    }

    private static String inline(Object value, Place place) {
        if (value instanceof Entries map) {
            return map.isEmpty()
                    ? "{}"
                    : map.values().entrySet().stream()
                            .map(entry -> YamlScalar.of(entry.getKey(), Place.FLOW) + ": "
                                    + inline(entry.getValue(), Place.FLOW))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> inline(item, Place.FLOW)).collect(Collectors.joining(", ", "[", "]"));
        }
        return YamlScalar.of(value, place);
    }
}

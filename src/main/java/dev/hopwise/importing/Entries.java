package dev.hopwise.importing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map of the document, in the order in which it is written. Values are texts, numbers, booleans, addresses and the
 * like, further maps, and lists of these.
 */
public final class Entries {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean isLine;

    private Entries(boolean isLine) {
        this.isLine = isLine;
    }

    /** A map with a line for every key. */
    public static Entries block() {
        return new Entries(false);
    }

    /** A small record, on one line where it fits. */
    public static Entries line() {
        return new Entries(true);
    }

    public Entries put(String key, Object value) {
        values.put(key, value);
        return this;
    }

    /** Nothing where there is nothing to say. */
    public Entries maybe(String key, Optional<?> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    /** Only what differs from the file format's default is written. */
    public Entries unless(Object fallback, String key, Object value) {
        return value.equals(fallback) ? this : put(key, value);
    }

    /** Nothing where the list is empty. */
    public Entries list(String key, Collection<?> items) {
        return items.isEmpty() ? this : put(key, List.copyOf(items));
    }

    /** Nothing where the map is empty. */
    public Entries map(String key, Entries map) {
        return map.isEmpty() ? this : put(key, map);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    boolean isLine() {
        return isLine;
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}

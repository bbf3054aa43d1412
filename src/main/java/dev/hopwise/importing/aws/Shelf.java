package dev.hopwise.importing.aws;

import dev.hopwise.importing.Notes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** All elements of one list by id, in the order of ids; what is described twice is one. */
final class Shelf<T> {
    private final Map<String, T> elements = new HashMap<>();
    /** In the order of ids, until one more comes. */
    private @Nullable List<T> sorted;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final BinaryOperator<T> merge;

    private Shelf(BinaryOperator<T> merge) {
        this.merge = merge;
    }

    /**
     * Two descriptions of one thing complete each other.
     *
     * @param merge gives back its first argument itself where the two contradict each other
     */
    static <T> Shelf<T> merging(BinaryOperator<T> merge) {
        return new Shelf<>(merge);
    }

    /** Two descriptions of one thing should be alike; the first counts. */
    static <T> Shelf<T> of() {
        return new Shelf<>((first, second) -> first);
    }

    void put(String id, Item item, Origin origin, T element, Notes notes) {
        item.name().ifPresent(name -> names.putIfAbsent(id, name));
        origins.putIfAbsent(id, origin);
        sorted = null;
        T first = elements.putIfAbsent(id, element);
        if (first != null && !first.equals(element)) {
            T merged = merge.apply(first, element);
            elements.put(id, merged);
            if (merged == first) {
                notes.add(id, "described more than once, and not alike; the first description counts");
            }
        }
    }

    Optional<T> get(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    boolean has(String id) {
        return elements.containsKey(id);
    }

    /** The {@code Name} tag. */
    Optional<String> name(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** What the folders around its file say. */
    Optional<Origin> origin(String id) {
        return Optional.ofNullable(origins.get(id));
    }

    /** In the order of ids. */
    Collection<T> all() {
        if (sorted == null) {
            sorted = elements.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return sorted;
    }
}

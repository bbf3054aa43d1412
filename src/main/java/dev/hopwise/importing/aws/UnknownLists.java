package dev.hopwise.importing.aws;

import dev.hopwise.importing.Notes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lists that no part of a topology file can hold: they are named, and nothing else of them is kept. */
final class UnknownLists {
    private static final int MANY = 20;

    private final Notes notes;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, SortedSet<String>> ids = new TreeMap<>();

    UnknownLists(Notes notes) {
        this.notes = notes;
    }

    void add(String list, Item element) {
        counts.merge(list, 1, Integer::sum);
        SortedSet<String> known = ids.computeIfAbsent(list, any -> new TreeSet<>());
        if (known.size() <= MANY) {
            id(list, element).ifPresent(known::add);
        }
    }

    /** {@code CustomerGatewayId} of {@code CustomerGateways}, else what names it otherwise. */
    private static Optional<String> id(String list, Item element) {
        String one = list.replaceAll("[_-]", "").replaceAll("s$", "");
        List<String> keys = Stream.of(one, "")
                .flatMap(start -> Stream.of(start + "Id", start + "Name", start + "Arn"))
                .map(key -> key.toLowerCase(Locale.ROOT))
                .toList();
        return keys.stream()
                .flatMap(key -> element.node().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(property -> property.toLowerCase(Locale.ROOT).equals(key)))
                .flatMap(property -> element.text(property).stream())
                .findFirst();
    }

    void note() {
        counts.forEach((list, count) -> {
            SortedSet<String> known = ids.get(list);
            if (known.isEmpty() || known.size() > MANY) {
                notes.add(
                        list,
                        count + (count == 1 ? " entry" : " entries") + ", which have no place in a topology file");
            } else {
                known.forEach(id -> notes.add(id, "of " + list + ", which have no place in a topology file"));
            }
        });
    }
}

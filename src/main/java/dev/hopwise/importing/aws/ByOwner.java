package dev.hopwise.importing.aws;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What VPCs, or transit gateways, hold of one kind, in the order of ids. */
final class ByOwner<T> {
    private final Map<String, SortedMap<String, T>> held = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    void add(String owner, String id, T thing) {
        held.computeIfAbsent(owner, any -> new TreeMap<>()).put(id, thing);
        owners.put(id, owner);
    }

    Collection<T> in(String owner) {
        return held.containsKey(owner) ? held.get(owner).values() : List.of();
    }

    boolean has(String owner, String id) {
        return owner.equals(owners.get(id));
    }

    /** What holds it. */
    Optional<String> ownerOf(String id) {
        return Optional.ofNullable(owners.get(id));
    }

    Optional<T> get(String id) {
        return ownerOf(id).map(owner -> held.get(owner).get(id));
    }
}

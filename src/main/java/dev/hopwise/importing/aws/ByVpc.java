package dev.hopwise.importing.aws;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What VPCs hold of one kind, in the order of ids. */
final class ByVpc<T> {
    private final Map<String, SortedMap<String, T>> held = new HashMap<>();
    private final Map<String, String> vpcs = new HashMap<>();

    void add(String vpc, String id, T thing) {
        held.computeIfAbsent(vpc, any -> new TreeMap<>()).put(id, thing);
        vpcs.put(id, vpc);
    }

    Collection<T> in(String vpc) {
        return held.containsKey(vpc) ? held.get(vpc).values() : List.of();
    }

    boolean has(String vpc, String id) {
        return vpc.equals(vpcs.get(id));
    }

    /** The VPC that holds it. */
    Optional<String> vpcOf(String id) {
        return Optional.ofNullable(vpcs.get(id));
    }

    Optional<T> get(String id) {
        return vpcOf(id).map(vpc -> held.get(vpc).get(id));
    }
}

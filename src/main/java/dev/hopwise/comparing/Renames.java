package dev.hopwise.comparing;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Rename;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Things that bear another name in the new topology and are otherwise as they were. A thing counts as one only where nothing else of its kind
 * that is gone, and nothing else that is new, is like it: which of several it is nobody can know.
 */
final class Renames {
    private static final String IN = " in ";

    private final Map<Id, Record> before;
    private final Map<Id, Record> after;
    private final References oldReferences;
    private final References newReferences;
    private final Map<Id, Id> names = new LinkedHashMap<>();
    private final List<Rename> told;

    Renames(Topology before, Topology after) {
        this.before = new Things(before).all();
        this.after = new Things(after).all();
        this.oldReferences = new References(Names.of(before));
        this.newReferences = new References(Names.of(after));
        // The name of one thing may be all that tells two others apart, so that each that is found may lead to more.
        while (find()) {
            continue;
        }
        this.told = sorted();
    }

    private boolean find() {
        Meaning old = new Meaning(oldReferences, this::of);
        Meaning fresh = new Meaning(newReferences, id -> id);
        Set<Id> known = new HashSet<>();
        before.keySet().forEach(it -> known.add(of(it)));
        Map<List<Object>, Optional<Id>> gone = new HashMap<>();
        before.forEach((id, it) -> {
            if (!after.containsKey(of(id))) {
                gone.merge(key(of(id), old.of(id, it)), Optional.of(id), (one, other) -> Optional.empty());
            }
        });
        Map<List<Object>, Optional<Id>> added = new HashMap<>();
        after.forEach((id, it) -> {
            if (!known.contains(id)) {
                added.merge(key(id, fresh.of(id, it)), Optional.of(id), (one, other) -> Optional.empty());
            }
        });
        int found = names.size();
        gone.forEach((key, id) -> id.ifPresent(
                one -> added.getOrDefault(key, Optional.empty()).ifPresent(other -> names.put(one, other))));
        return names.size() > found;
    }

    /** Its kind, its owner, and what it is. */
    private static List<Object> key(Id named, Object content) {
        return List.of(named.kind(), Things.owner(named).map(Id::name).orElse(""), content);
    }

    /** What a thing of the old topology is called in the new one. */
    Id of(Id old) {
        Id known = names.get(old);
        if (known != null) {
            return known;
        }
        int in = old.name().indexOf(IN);
        if (in > 0) {
            // The interface of an endpoint has the names of both.
            Id endpoint = of(new Id(Kind.ENDPOINT, old.name().substring(0, in)));
            Id subnet = of(new Id(Kind.SUBNET, old.name().substring(in + IN.length())));
            return new Id(old.kind(), endpoint.name() + IN + subnet.name());
        }
        return Things.owner(old)
                .map(owner -> Optional.ofNullable(names.get(owner))
                        .map(it -> Id.within(it.name(), old.kind(), old.own()))
                        .orElse(old))
                .orElse(old);
    }

    /** What is said of the old topology, by the new names. */
    String words(String said) {
        String now = said;
        for (Rename it : told) {
            now = it.in(now);
        }
        return now;
    }

    /** All of them, by their kind and names. */
    List<Rename> all() {
        return told;
    }

    private List<Rename> sorted() {
        return names.entrySet().stream()
                .map(it -> new Rename(
                        it.getKey().kind().word(),
                        it.getKey().name(),
                        it.getValue().name(),
                        place(after.get(it.getValue()))))
                .sorted(Comparator.comparing(Rename::at).thenComparing(Rename::before))
                .toList();
    }

    private static Where place(Record thing) {
        return Fields.place(thing).orElseThrow();
    }
}

package dev.hopwise.comparing;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Topology;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One of two topologies that are compared, by the names of the new one. */
final class Side {
    /** A thing, and where the names in it are looked up first. */
    record Thing(Record holder, Optional<String> scope) {}

    private final Thing whole;
    private final References references;
    private final UnaryOperator<Id> names;
    private final Meaning content;
    private final Map<Id, Thing> things = new LinkedHashMap<>();

    /** @param names what something in it is called in the new topology */
    Side(Topology topology, UnaryOperator<Id> names) {
        this.whole = new Thing(topology, Optional.empty());
        this.references = new References(Names.of(topology));
        this.names = names;
        this.content = new Meaning(references, names);
        new Things(topology).all().forEach((id, it) -> things.put(names.apply(id), new Thing(it, Meaning.scope(id))));
    }

    /** The topology as such. */
    Thing whole() {
        return whole;
    }

    Map<Id, Thing> things() {
        return things;
    }

    /** What stands under a key of a thing. */
    Object content(Thing thing, Fields.Field field) {
        return content.of(thing.holder(), field, thing.scope());
    }

    /** What one rule, route or entry of a thing says. */
    Object content(Thing thing, Object element) {
        return content.of(element, Set.of(), thing.scope());
    }

    /** Everything that a thing names. */
    Set<Id> named(Thing thing) {
        return named(thing, thing.holder(), Set.of());
    }

    /**
     * Everything that a part of a thing names.
     *
     * @param kinds what a reference there may mean
     */
    Set<Id> named(Thing thing, Object part, Set<Kind> kinds) {
        Set<Id> named = new LinkedHashSet<>();
        references.in(part, kinds, thing.scope()).forEach(it -> named.add(names.apply(it)));
        return named;
    }
}

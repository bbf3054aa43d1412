package dev.hopwise.comparing;

import dev.hopwise.topology.Block;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Ip;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a part of a topology says, wherever it stands, in whatever order, and by whichever name it refers to something: equal for parts that
 * mean the same.
 */
final class Meaning {
    /** Keys of lists whose order means something: the primary block or address comes first, the requester before the accepter. */
    private static final Set<String> ORDERED = Set.of("cidrs", "ipv6Cidrs", "ipv6", "between");

    private final References references;
    private final UnaryOperator<Id> names;

    /** @param names the name under which something counts */
    Meaning(References references, UnaryOperator<Id> names) {
        this.references = references;
        this.names = names;
    }

    /** All that a thing is, with everything in it, but for its own name. */
    Object of(Id thing, Record holder) {
        if (holder instanceof Text) {
            // An egress-only internet gateway is written as its name alone.
            return Set.of();
        }
        Id own = names.apply(thing);
        Meaning within = new Meaning(references, id -> relative(names.apply(id), own));
        return within.record(holder, scope(thing));
    }

    /** How {@code owner} would write it: by what comes after its own name. */
    private static Id relative(Id id, Id owner) {
        boolean inside = id.name().startsWith(owner.name() + "/");
        return id.equals(owner) || inside
                ? new Id(id.kind(), "." + id.name().substring(owner.name().length()))
                : id;
    }

    /** Where the names in a thing are looked up first. */
    static Optional<String> scope(Id thing) {
        boolean owns = thing.kind() == Kind.VPC || thing.kind() == Kind.TRANSIT_GATEWAY;
        return owns ? Optional.of(thing.name()) : Things.owner(thing).map(Id::name);
    }

    /** What stands under one key of {@code holder}. */
    Object of(Record holder, Fields.Field field, Optional<String> owner) {
        Optional<String> scope = References.scope(holder, field.key(), owner);
        return ORDERED.contains(field.key()) && field.value() instanceof List<?> list
                ? list.stream().map(it -> of(it, field.kinds(), scope)).toList()
                : of(field.value(), field.kinds(), scope);
    }

    Object of(Object value, Set<Kind> kinds, Optional<String> owner) {
        if (value instanceof Optional<?> it) {
            return it.map(some -> Optional.of(of(some, kinds, owner))).orElse(Optional.empty());
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(it -> of(it, kinds, owner))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> contents = new HashMap<>();
            map.forEach((key, it) -> contents.put(key, of(it, kinds, owner)));
            return contents;
        }
        return references
                .meant(value, kinds, owner)
                .<Object>map(names)
                .orElseGet(() -> Fields.isOfTopology(value) ? plain(value, owner) : value);
    }

    private Object plain(Object value, Optional<String> owner) {
        if (value instanceof Block it) {
            return it.cidr();
        }
        if (value instanceof Ip it) {
            return it.address();
        }
        if (value instanceof Flag it) {
            return it.on();
        }
        if (value instanceof Text || value instanceof Ref || value instanceof Peer || value instanceof Number) {
            return words(value);
        }
        return value instanceof Record it ? record(it, owner) : value;
    }

    private static String words(Object value) {
        return value instanceof Number it ? Integer.toString(it.value()) : value.toString();
    }

    private Object record(Record holder, Optional<String> owner) {
        Set<Object> contents = new HashSet<>();
        for (Fields.Field field : Fields.of(holder)) {
            if (!Things.isMute(field.key())) {
                contents.add(List.of(field.key(), of(holder, field, owner)));
            }
        }
        return contents;
    }
}

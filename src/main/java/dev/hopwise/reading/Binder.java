package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sequence;
import dev.hopwise.reading.Shape.Slot;
import dev.hopwise.source.Where;
import dev.hopwise.topology.EndpointSubnet;
import dev.hopwise.topology.Topology;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nodes to records, by the names and types of their components (see {@link Shape} for why). Where something is wrong it
 * reports it, puts a stand-in in its place and goes on, so that all problems come out at once and none of them breeds others.
 */
final class Binder {
    private final Problems problems;
    private final ScalarForms scalars;
    private final SpecialForms specials;
    private final References references;

    Binder(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
        this.scalars = new ScalarForms(problems);
        this.specials = new SpecialForms(problems, this, references);
    }

    /** The whole topology; it means something only where no problem was reported. */
    Topology topology(Mapping root) {
        return (Topology) record(Topology.class, "", root.where(), root, Scope.TOPOLOGY);
    }

    /** A record from a map. The scope is that around it; an id of "" means that it has none. */
    Record record(Class<? extends Record> type, String id, Where where, Node node, Scope around) {
        Shape shape = Shape.of(type);
        Scope scope = inside(type, shape, id, around);
        if (!(node instanceof Mapping) && !node.isNothing()) {
            problems.report(
                    node.where(),
                    scope.what() + " that is " + node.found(),
                    "a map of " + String.join(", ", shape.keys()));
            problems.silence(where);
        }
        Map<String, Entry> written = Written.entries(shape, node, scope, problems);
        SpecialForms.complete(type, written, where);
        List<Object> arguments = new ArrayList<>();
        for (Slot slot : shape.slots()) {
            arguments.add(
                    switch (slot.source()) {
                        case ID -> id;
                        case WHERE -> where;
                        case LABEL -> specials.label(written, scope);
                        case KEY -> component(slot, Optional.ofNullable(written.get(slot.key())), where, scope);
                    });
        }
        Record record = shape.create(arguments.toArray());
        references.note(record, shape, arguments, scope);
        return record;
    }

    private static Scope inside(Class<?> type, Shape shape, String id, Scope around) {
        if (type == Topology.class) {
            return Scope.TOPOLOGY;
        }
        return References.isOwner(type) ? around.owning(shape.noun(), id) : around.within(shape.noun(), id);
    }

    private Object component(Slot slot, Optional<Entry> entry, Where where, Scope scope) {
        boolean isOptional = slot.type() instanceof ParameterizedType type && type.getRawType() == Optional.class;
        if (entry.isEmpty()) {
            if (slot.isRequired()) {
                problems.report(
                        where,
                        scope.what() + " without " + Quote.of(slot.key()),
                        Quote.of(slot.key()) + ": " + slot.meaning());
                if (!StandIn.hasPlace(slot.type())) {
                    problems.fault(where, slot.key());
                }
            }
            return isOptional ? Optional.empty() : StandIn.of(slot.type(), where, problems);
        }
        Type type = isOptional ? argument(slot.type(), 0) : slot.type();
        int before = problems.count();
        Optional<?> value = value(type, entry.get(), scope.at(slot), isOptional);
        // What is wrong inside a record is that record's matter; a faulty value makes this one doubtful.
        if (problems.count() > before && !holdsRecords(type)) {
            problems.fault(where, slot.key());
        }
        return isOptional
                ? value
                : value.isPresent()
                        ? value.get()
                        : StandIn.of(slot.type(), entry.get().value().where(), problems);
    }

    private Optional<?> value(Type type, Entry entry, Scope scope, boolean nothingDiffersFromEmpty) {
        Node node = entry.value();
        if (type instanceof ParameterizedType generic) {
            if (node.isNothing() && !nothingDiffersFromEmpty) {
                return Optional.of(generic.getRawType() == Map.class ? Map.of() : List.of());
            }
            return generic.getRawType() == Map.class
                    ? map(argument(type, 1), node, scope)
                    : list((Class<?>) argument(type, 0), node, scope);
        }
        Class<?> plain = (Class<?>) type;
        if (SpecialForms.isSpecial(plain)) {
            return specials.read(plain, entry, scope);
        }
        if (ScalarForms.isScalar(plain)) {
            return scalars.read(plain, node, scope);
        }
        return Optional.of(record(plain.asSubclass(Record.class), "", entry.where(), node, scope));
    }

    private Optional<Map<String, Object>> map(Type type, Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            problems.report(node.where(), scope.describe(node.found()), "a map by id");
            return Optional.empty();
        }
        Class<? extends Record> element = ((Class<?>) type).asSubclass(Record.class);
        Map<String, Object> map = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            Ids.check(entry.key(), entry.where(), problems);
            map.put(entry.key(), record(element, entry.key(), entry.where(), entry.value(), scope));
        }
        return Optional.of(Collections.unmodifiableMap(map));
    }

    private Optional<List<Object>> list(Class<?> type, Node node, Scope scope) {
        if (type == EndpointSubnet.class) {
            return specials.endpointSubnets(node, scope);
        }
        boolean isScalar = ScalarForms.isScalar(type);
        if (isScalar && node instanceof Scalar && !node.isNothing()) {
            return scalars.read(type, node, scope).map(List::of);
        }
        if (!(node instanceof Sequence sequence)) {
            String cure = node.isNothing() ? "a list; [] for none" : "a list";
            problems.report(node.where(), scope.describe(node.found()), cure);
            return Optional.empty();
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            Optional<?> value = isScalar
                    ? scalars.read(type, item, scope)
                    : Optional.of(record(type.asSubclass(Record.class), "", item.where(), item, scope));
            value.ifPresent(items::add);
        }
        return Optional.of(List.copyOf(items));
    }

    private static boolean holdsRecords(Type type) {
        Type element = type;
        while (element instanceof ParameterizedType generic) {
            element = argument(generic, generic.getActualTypeArguments().length - 1);
        }
        Class<?> plain = (Class<?>) element;
        return !ScalarForms.isScalar(plain) && !SpecialForms.isSpecial(plain);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}

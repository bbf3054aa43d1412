package dev.hopwise.comparing;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Key;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Label;
import dev.hopwise.topology.RefTo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a record of the topology holds, key by key. Reflection is accepted here for the reason for which the reader has it: the records are
 * the format, and a key that is new in it must not be forgotten when two files are compared.
 */
final class Fields {
    /**
     * One of them.
     *
     * @param kinds what a reference in it may mean
     */
    record Field(String key, Object value, Set<Kind> kinds) {
        /** Its value; empty where the file says nothing. */
        Optional<Object> written() {
            return value instanceof Optional<?> it ? it.map(Object.class::cast) : Optional.of(value);
        }
    }

    private Fields() {}

    /** All but the name, the place and what people say about it. */
    static List<Field> of(Record holder) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            boolean said = component.getType() == Where.class || component.getType() == Label.class;
            if (!said && !component.getName().equals("id")) {
                RefTo refersTo = component.getAnnotation(RefTo.class);
                Key key = component.getAnnotation(Key.class);
                fields.add(new Field(
                        key == null ? component.getName() : key.value(),
                        value(holder, component),
                        refersTo == null ? Set.of() : Set.of(refersTo.value())));
            }
        }
        return fields;
    }

    private static Object value(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Records of the topology are public: " + holder.getClass(), e);
        }
    }

    /** Every place in a value, its own first. */
    static List<Where> places(Object value) {
        List<Where> places = new ArrayList<>();
        addPlaces(value, places);
        return places;
    }

    private static void addPlaces(Object value, List<Where> places) {
        if (value instanceof Where where) {
            places.add(where);
        } else if (value instanceof Optional<?> it) {
            it.ifPresent(some -> addPlaces(some, places));
        } else if (value instanceof Collection<?> several) {
            several.forEach(it -> addPlaces(it, places));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(it -> addPlaces(it, places));
        } else if (value instanceof Record it && isOfTopology(it)) {
            place(it).ifPresent(places::add);
            of(it).forEach(field -> addPlaces(field.value(), places));
        }
    }

    /** Where a record stands. */
    static Optional<Where> place(Record holder) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            if (component.getType() == Where.class) {
                return Optional.of((Where) value(holder, component));
            }
        }
        return Optional.empty();
    }

    static boolean isOfTopology(Object value) {
        return value.getClass().getPackageName().equals(Label.class.getPackageName());
    }
}

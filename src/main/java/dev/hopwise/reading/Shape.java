package dev.hopwise.reading;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Doc;
import dev.hopwise.topology.Key;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Label;
import dev.hopwise.topology.Only;
import dev.hopwise.topology.RefTo;
import dev.hopwise.topology.Required;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a record of the topology says of the map it is written as. Reflection is accepted here, and where two topologies are
 * compared, because the records are the format: their components are its keys, in one place, for the reader as for the JSON Schema.
 *
 * @param noun what a person calls such a thing
 * @param slots one for every component, in order
 * @param keys the keys that may be written, in the order of the record
 */
record Shape(String noun, Constructor<? extends Record> constructor, List<Slot> slots, List<String> keys) {
    /** Words about a thing, which every object may carry. */
    private static final List<String> LABEL_KEYS = List.of("description", "tags");

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /** What fills a component: a written value, or something that the reader knows. */
    enum Source {
        KEY,
        ID,
        LABEL,
        WHERE
    }

    /** A component. */
    record Slot(
            Source source,
            String key,
            Type type,
            boolean isRequired,
            String meaning,
            Optional<Set<Kind>> refersTo,
            List<String> words) {}

    static Shape of(Class<? extends Record> type) {
        return KNOWN.computeIfAbsent(type, any -> read(type));
    }

    Record create(Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The reader does not know how to fill " + constructor, e);
        }
    }

    private static Shape read(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Slot> slots = Arrays.stream(components).map(Shape::slot).toList();
        List<String> keys = slots.stream().flatMap(Shape::keys).toList();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Shape(noun(type), type.getDeclaredConstructor(parameters), slots, keys);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its canonical constructor: " + type, e);
        }
    }

    private static Stream<String> keys(Slot slot) {
        return switch (slot.source()) {
            case KEY -> Stream.of(slot.key());
            case LABEL -> LABEL_KEYS.stream();
            case ID, WHERE -> Stream.empty();
        };
    }

    private static Slot slot(RecordComponent component) {
        Class<?> type = component.getType();
        Source source = type == Label.class
                ? Source.LABEL
                : type == Where.class ? Source.WHERE : type == String.class ? Source.ID : Source.KEY;
        Key key = component.getAnnotation(Key.class);
        Doc doc = component.getAnnotation(Doc.class);
        Only only = component.getAnnotation(Only.class);
        RefTo refTo = component.getAnnotation(RefTo.class);
        return new Slot(
                source,
                key == null ? component.getName() : key.value(),
                component.getGenericType(),
                component.isAnnotationPresent(Required.class),
                doc == null ? "" : doc.value(),
                refTo == null ? Optional.empty() : Optional.of(Set.of(refTo.value())),
                only == null ? List.of() : List.of(only.value()));
    }

    /** {@code RouteTable} is a "route table". */
    private static String noun(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

package dev.hopwise.comparing;

import dev.hopwise.topology.Block;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Word;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parts of a topology as a person would write them, in one line. */
final class Written {
    private Written() {}

    /** The value; empty where nothing is written. */
    static Optional<String> of(Object value) {
        if (value instanceof Optional<?> it) {
            return it.map(Written::text);
        }
        boolean isNothing = value instanceof Collection<?> several && several.isEmpty();
        return isNothing ? Optional.empty() : Optional.of(text(value));
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Written::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Protocols it) {
            return alone(it.traffic());
        }
        if (value instanceof Block it) {
            return it.written();
        }
        if (value instanceof Flag it) {
            return Boolean.toString(it.on());
        }
        if (value instanceof Number it) {
            return Integer.toString(it.value());
        }
        if (value instanceof Word it) {
            return it.word();
        }
        boolean isMap = value instanceof Record it
                && Fields.isOfTopology(it)
                && Fields.of(it).size() > 1;
        return isMap ? map((Record) value) : value.toString();
    }

    private static String map(Record holder) {
        return Fields.of(holder).stream()
                .flatMap(field -> of(field.value()).stream().map(it -> field.key() + ": " + value(field)))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** A list of one is written without brackets. */
    private static String value(Fields.Field field) {
        Object value = field.written().orElseThrow();
        return value instanceof Collection<?> several ? alone(several) : text(value);
    }

    private static String alone(Collection<?> several) {
        return several.size() == 1 ? text(several.iterator().next()) : text(several);
    }
}

package dev.hopwise.reading;

import dev.hopwise.packet.Traffic;
import dev.hopwise.source.Where;
import dev.hopwise.topology.End;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** A value in place of one that is missing or faulty: nobody sees it, and nothing more is reported of it. */
final class StandIn {
    private StandIn() {}

    /** Whether the stand-in itself can be told by its place; else the thing around it is what is faulty. */
    static boolean hasPlace(Type type) {
        return type instanceof Class<?> plain && !Word.class.isAssignableFrom(plain);
    }

    static Object of(Type type, Where place, Problems problems) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? Map.of() : List.of();
        }
        // A place of its own: the real one may still be spoken of.
        Where where = new Where(place.file(), place.line(), place.column());
        problems.silence(where);
        Class<?> plain = (Class<?>) type;
        if (Word.class.isAssignableFrom(plain)) {
            return plain.getEnumConstants()[0];
        }
        if (plain == Text.class) {
            return new Text("", where);
        }
        if (plain == Ref.class) {
            return new Ref("", where);
        }
        if (plain == End.class) {
            return new End("", where);
        }
        if (plain == Number.class) {
            return new Number(0, where);
        }
        if (plain == Protocols.class) {
            return new Protocols(List.of(Traffic.ALL), where);
        }
        throw new IllegalStateException("A required component of a type that has no stand-in: " + type);
    }
}

package dev.hopwise.reference;

import dev.hopwise.topology.Kind;
import java.util.List;

/**
 * What drops a packet.
 *
 * @param names its name; several where all security groups of an interface refuse
 */
public record Blame(Kind kind, List<String> names) {
    public static Blame of(Kind kind, String name) {
        return new Blame(kind, List.of(name));
    }

    @Override
    public String toString() {
        return kind.word() + " " + String.join(", ", names);
    }
}

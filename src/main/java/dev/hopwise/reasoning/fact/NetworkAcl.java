package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Collection;

/** A network ACL, written or implied. */
public record NetworkAcl(Id id, Id vpc, Where where) implements Thing {
    /** Directions, in words. */
    public Evidence across(Collection<?> directions) {
        return Words.of(
                "ways",
                directions.stream()
                        .map(direction -> direction == Direction.INGRESS ? "inbound" : "outbound")
                        .map(way -> new Words("way", way, where))
                        .toList());
    }
}

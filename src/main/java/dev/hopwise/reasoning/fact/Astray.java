package dev.hopwise.reasoning.fact;

import java.util.Comparator;
import java.util.Set;

/**
 * A route that leads replies to one peer over the connection to another one with the same addresses.
 *
 * @param lost the connection by which the requests come
 * @param taken the one by which the replies go
 */
public record Astray(PeeringSide lost, PeeringSide taken, RouteTable table, Route route) {
    private static final Comparator<Astray> BY_PLACE = Comparator.comparing((Astray it) -> it.route.where())
            .thenComparing(it -> it.lost.where())
            .thenComparing(it -> it.route.text());

    /** Whether it stands before {@code other} and is about the same two connections. */
    public boolean isBefore(Astray other) {
        return Set.of(lost.id(), taken.id()).equals(Set.of(other.lost.id(), other.taken.id()))
                && BY_PLACE.compare(this, other) < 0;
    }

    /** The connection that stands first in the file. */
    public PeeringSide first() {
        return lost.isAfter(taken) ? taken : lost;
    }

    /** The connection that stands behind the other one in the file. */
    public PeeringSide second() {
        return lost.isAfter(taken) ? lost : taken;
    }
}

package dev.hopwise.reasoning.fact;

import java.util.Comparator;

/** A block of the peer that a table does not lead over the connection, or not all of it. */
public record Misses(PeeringSide side, RouteTable table, VpcBlock block) {
    private static final Comparator<Misses> ORDER = Comparator.<Misses, dev.hopwise.source.Where>comparing(
                    it -> it.table.where())
            .thenComparing(it -> it.table.id())
            .thenComparing(it -> it.block.where());

    /** Whether it stands before {@code other} in the file. */
    public boolean isBefore(Misses other) {
        return ORDER.compare(this, other) < 0;
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Optional;

/**
 * An internet gateway, attached to its VPC.
 *
 * @param edgeTable the route table for packets that come in, if any
 */
public record InternetGateway(Id id, Id vpc, Optional<Id> edgeTable, Where where) implements Thing {
    /** Whether packets from the internet are looked up in a table at all. */
    public boolean isEdged() {
        return edgeTable.isPresent();
    }

    /** The table that packets from the internet are looked up in. */
    public Id enteringTable() {
        return edgeTable.orElseThrow();
    }

    /** Whether packets from the internet are looked up in {@code table} first. */
    public boolean entersBy(Id table) {
        return edgeTable.filter(table::equals).isPresent();
    }
}

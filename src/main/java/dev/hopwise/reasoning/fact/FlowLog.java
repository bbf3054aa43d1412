package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.LogDestination;
import dev.hopwise.topology.TrafficType;
import java.util.List;

/**
 * A flow log.
 *
 * @param on the VPC, or the subnets and interfaces that it records
 * @param fields the fields of a record, by AWS's names
 */
public record FlowLog(
        Id id, Id vpc, List<Id> on, TrafficType traffic, LogDestination destination, List<String> fields, Where where)
        implements Thing {
    /** Whether it records what {@code eni} sends and receives. */
    public boolean records(Eni eni) {
        return on.contains(eni.vpc()) || on.contains(eni.subnet()) || on.contains(eni.id());
    }

    /** Whether it records all that {@code other} records, and to the same destination. */
    public boolean repeats(FlowLog other) {
        return destination == other.destination
                && on.containsAll(other.on)
                && (traffic == TrafficType.ALL || traffic == other.traffic);
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(FlowLog other) {
        return where.compareTo(other.where) > 0;
    }

    /** Whether its records have {@code field}. */
    public boolean has(String field) {
        return fields.contains(field);
    }

    @Override
    public String role() {
        return "flowLog";
    }
}

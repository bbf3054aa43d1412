package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.LogDestination;
import dev.hopwise.topology.TrafficType;
import dev.hopwise.verdict.LogAction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flow log.
 *
 * @param on the VPC, or the subnets and interfaces that it records
 * @param fields the fields of a record, by AWS's names
 * @param aggregation the longest interval that a record sums up, in seconds
 */
public record FlowLog(
        Id id,
        Id vpc,
        List<Id> on,
        TrafficType traffic,
        LogDestination destination,
        List<String> fields,
        int aggregation,
        Where where)
        implements Thing {
    /** Whether it records what {@code eni} sends and receives. */
    public boolean records(Eni eni) {
        return on.contains(eni.vpc()) || on.contains(eni.subnet()) || on.contains(eni.id());
    }

    /** Whether it records what comes to a place where packets are seen. */
    public boolean records(Capture capture) {
        return on.contains(capture.vpc())
                || on.contains(capture.subnet())
                || on.contains(capture.at().id());
    }

    /** Whether it has records of this action. */
    public boolean has(LogAction action) {
        return traffic == TrafficType.ALL || traffic.name().equals(action.name());
    }

    /** The owners of {@code several} interfaces, in words. */
    public static Evidence interfaces(Collection<?> several) {
        Map<Id, Eni> byOwner = new LinkedHashMap<>();
        several.stream().map(Eni.class::cast).forEach(eni -> byOwner.putIfAbsent(eni.owner(), eni));
        return Words.some("interfaces", byOwner.values());
    }

    /** Its traffic type, in words. */
    public Evidence recorded() {
        return new Words("traffic", traffic.name(), where);
    }

    /** The longest interval that a record sums up, in words. */
    public Evidence interval() {
        return new Words("interval", aggregation + " seconds", where);
    }

    /** Whether it records all that {@code other} records, and to the same destination. */
    public boolean repeats(FlowLog other) {
        return destination == other.destination
                && on.containsAll(other.on)
                && (traffic == TrafficType.ALL || traffic == other.traffic);
    }

    /** Whether it is on a VPC in which {@code other} is on a part, and records all that the other does, to the same destination. */
    public boolean isAround(FlowLog other) {
        return destination == other.destination
                && on.contains(vpc)
                && vpc.equals(other.vpc)
                && !other.on.contains(vpc)
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

package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.FlowLog;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.LogDestination;
import dev.hopwise.topology.TrafficType;
import dev.hopwise.topology.Vpc;
import java.util.List;

/** The flow logs of a topology, with what AWS takes where the file says nothing. */
final class FlowLogs {
    private static final int USUAL_AGGREGATION = 600;

    private FlowLogs() {}

    static List<FlowLog> of(World world) {
        return world.topology().vpcs().values().stream()
                .flatMap(vpc -> vpc.flowLogs().values().stream().map(log -> of(world, vpc, log)))
                .toList();
    }

    private static FlowLog of(World world, Vpc vpc, dev.hopwise.topology.FlowLog log) {
        Id id = Scope.vpc(vpc.id());
        List<Id> on = log.on().stream()
                .map(ref -> Scope.of(world, id.name()).one(ref, Kind.SUBNET, Kind.NETWORK_INTERFACE))
                .toList();
        return new FlowLog(
                Id.within(id.name(), Kind.FLOW_LOG, log.id()),
                id,
                on.isEmpty() ? List.of(id) : on,
                log.traffic().orElse(TrafficType.ALL),
                log.destination().orElse(LogDestination.CLOUDWATCH),
                log.format().isEmpty()
                        ? dev.hopwise.topology.FlowLog.DEFAULT_FORMAT
                        : log.format().stream().map(Object::toString).toList(),
                log.aggregation().map(number -> number.value()).orElse(USUAL_AGGREGATION),
                log.where());
    }
}

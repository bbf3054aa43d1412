package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Capture;
import dev.hopwise.reasoning.fact.FlowRecord;
import dev.hopwise.topology.FlowLog;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.LogCoverage.Shown.One;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record as a line of the default format (UG: flow-log-records); {@code -} for what the file does not say. */
final class RecordLine {
    private static final String UNKNOWN = "-";
    private static final String VERSION = "2";
    private static final String LOGGED = "OK";

    private final Topology topology;

    RecordLine(Topology topology) {
        this.topology = topology;
    }

    /**
     * Its fields by their names, in order.
     *
     * @param shown what the fields that tell of a packet may show
     */
    Map<String, String> of(FlowRecord record, Map<String, List<LogCoverage.Shown>> shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FlowLog.DEFAULT_FORMAT) {
            fields.put(field, value(field, record, shown));
        }
        return fields;
    }

    private String value(String field, FlowRecord record, Map<String, List<LogCoverage.Shown>> shown) {
        return switch (field) {
            case "version" -> VERSION;
            case "account-id" -> account(record.capture());
            case "action" -> record.action().name();
            case "log-status" -> LOGGED;
            default -> only(shown.getOrDefault(field, List.of()));
        };
    }

    private static String only(List<LogCoverage.Shown> values) {
        return values.size() == 1 && values.get(0) instanceof One one ? one.text() : UNKNOWN;
    }

    private String account(Capture capture) {
        return Optional.ofNullable(topology.vpcs().get(capture.vpc().name()))
                .flatMap(vpc -> vpc.account())
                .or(() -> topology.defaults().flatMap(it -> it.account()))
                .map(Object::toString)
                .orElse(UNKNOWN);
    }
}

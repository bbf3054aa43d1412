package dev.hopwise.importing.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A flow log of {@code describe-flow-logs}; its format as a list of field names. */
record DescribedFlowLog(
        String id,
        String resource,
        Optional<String> traffic,
        String destination,
        List<String> fields,
        int aggregation,
        String status) {
    private static final Pattern FIELD = Pattern.compile("\\$\\{([^}]*)}");

    static DescribedFlowLog of(Item log) {
        return new DescribedFlowLog(
                log.id("FlowLogId"),
                log.id("ResourceId"),
                log.text("TrafficType"),
                log.text("LogDestinationType").orElse("cloud-watch-logs"),
                FIELD.matcher(log.text("LogFormat").orElse(""))
                        .results()
                        .map((MatchResult field) -> field.group(1))
                        .toList(),
                log.number("MaxAggregationInterval").orElse(600),
                status(log));
    }

    /** What keeps it from recording; empty where nothing does. */
    private static String status(Item log) {
        boolean isActive = log.text("FlowLogStatus").orElse("ACTIVE").equals("ACTIVE");
        boolean delivers = !log.id("DeliverLogsStatus").equals("FAILED");
        return !isActive ? log.id("FlowLogStatus") : delivers ? "" : "failing to deliver";
    }
}

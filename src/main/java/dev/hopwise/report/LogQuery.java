package dev.hopwise.report;

import dev.hopwise.verdict.LogCoverage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to ask the destination of a flow log for the records of a flow (UG: flow-logs-athena; CloudWatch Logs Insights). */
final class LogQuery {
    /** The fields by which records are found, and what Insights calls them by itself. */
    private static final Map<String, String> IN_INSIGHTS = Map.of(
            "srcaddr", "srcAddr",
            "dstaddr", "dstAddr",
            "srcport", "srcPort",
            "dstport", "dstPort",
            "protocol", "protocol");

    private LogQuery() {}

    /** The query for the records of a log; empty where what asks stands behind a stream, or no field of the log tells them apart. */
    static Optional<String> of(LogCoverage.Delay log, List<LogCoverage.Record> records) {
        boolean usual = records.stream()
                .anyMatch(record ->
                        log.fields().equals(List.copyOf(record.fields().keySet())));
        boolean insights = log.destination().equals("cloudwatch");
        List<String> conditions = records.stream()
                .filter(record -> record.log().equals(log.log()))
                .map(record -> condition(record.fields(), log.fields(), insights, usual))
                .filter(condition -> !condition.isEmpty())
                .map(condition -> "(" + condition + ")")
                .distinct()
                .toList();
        if (conditions.isEmpty() || log.destination().equals("firehose")) {
            return Optional.empty();
        }
        return Optional.of(
                insights
                        ? read(log.fields(), usual) + " | filter " + String.join(" or ", conditions)
                                + " | sort @timestamp desc"
                        : "SELECT * FROM vpc_flow_logs WHERE " + String.join(" OR ", conditions)
                                + (log.fields().contains("start") ? " ORDER BY \"start\" DESC" : ""));
    }

    /** Insights knows the fields of the default format; those of another have to be read from the message. */
    private static String read(List<String> fields, boolean usual) {
        return usual
                ? "fields @timestamp, interfaceId, srcAddr, dstAddr, srcPort, dstPort, protocol, action"
                : "parse @message \"" + "* ".repeat(fields.size()).strip() + "\" as "
                        + fields.stream().map(LogQuery::column).collect(Collectors.joining(", "));
    }

    private static String condition(Map<String, String> values, List<String> has, boolean insights, boolean usual) {
        return values.entrySet().stream()
                .filter(field -> IN_INSIGHTS.containsKey(field.getKey()) && has.contains(field.getKey()))
                .filter(field -> !field.getValue().equals("-"))
                .map(field -> (insights && usual ? IN_INSIGHTS.get(field.getKey()) : column(field.getKey())) + " = "
                        + literal(field.getKey(), field.getValue(), insights))
                .collect(Collectors.joining(insights ? " and " : " AND "));
    }

    private static String literal(String field, String value, boolean insights) {
        String quote = insights ? "\"" : "'";
        return field.endsWith("addr") ? quote + value + quote : value;
    }

    private static String column(String field) {
        return field.replace('-', '_');
    }
}

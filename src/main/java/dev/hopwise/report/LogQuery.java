package dev.hopwise.report;

import dev.hopwise.verdict.LogCoverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to ask a destination of flow logs for the records of a flow (UG: flow-logs-athena; CloudWatch Logs Insights). */
final class LogQuery {
    /** The places of the fields in a line of the default format, and what the two query languages call them. */
    private static final Map<Integer, String[]> FIELDS = fields();

    private LogQuery() {}

    private static Map<Integer, String[]> fields() {
        Map<Integer, String[]> fields = new LinkedHashMap<>();
        fields.put(3, new String[] {"srcAddr", "srcaddr"});
        fields.put(4, new String[] {"dstAddr", "dstaddr"});
        fields.put(5, new String[] {"srcPort", "srcport"});
        fields.put(6, new String[] {"dstPort", "dstport"});
        fields.put(7, new String[] {"protocol", "protocol"});
        return fields;
    }

    /** The query for the records that go to {@code destination}; empty where what asks stands behind a stream. */
    static Optional<String> of(String destination, List<LogCoverage.Record> records) {
        List<String> lines = records.stream()
                .filter(record -> record.destination().equals(destination))
                .map(LogCoverage.Record::line)
                .toList();
        return switch (destination) {
            case "cloudwatch" ->
                Optional.of("fields @timestamp, interfaceId, srcAddr, dstAddr, srcPort, dstPort, protocol, action"
                        + " | filter " + any(lines, 0, " or ") + " | sort @timestamp desc");
            case "s3" ->
                Optional.of("SELECT * FROM vpc_flow_logs WHERE " + any(lines, 1, " OR ") + " ORDER BY \"start\" DESC");
            default -> Optional.empty();
        };
    }

    private static String any(List<String> lines, int language, String or) {
        List<String> conditions = lines.stream()
                .map(line -> "(" + condition(line.split(" "), language) + ")")
                .distinct()
                .toList();
        return String.join(or, conditions);
    }

    private static String condition(String[] values, int language) {
        List<String> parts = new ArrayList<>();
        FIELDS.forEach((place, names) -> {
            if (!values[place].equals("-")) {
                boolean text = place < 5;
                String value =
                        !text ? values[place] : language == 0 ? '"' + values[place] + '"' : "'" + values[place] + "'";
                parts.add(names[language] + " = " + value);
            }
        });
        return parts.stream().collect(Collectors.joining(language == 0 ? " and " : " AND "));
    }
}

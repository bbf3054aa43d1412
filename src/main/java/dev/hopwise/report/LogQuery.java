package dev.hopwise.report;

import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.LogCoverage.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to ask the destination of a flow log for the records of a flow (UG: flow-logs-athena; CloudWatch Logs Insights). */
final class LogQuery {
    private static final String CLOUDWATCH = "cloudwatch";
    private static final String FIREHOSE = "firehose";

    /** The fields by which records are found. */
    private static final List<String> FIELDS =
            List.of("srcaddr", "dstaddr", "srcport", "dstport", "protocol", "pkt-srcaddr", "pkt-dstaddr");

    private final List<String> fields;
    private final LogDialect dialect;

    private LogQuery(List<String> fields, LogDialect dialect) {
        this.fields = fields;
        this.dialect = dialect;
    }

    /** The query for the records of a log; empty where what asks stands behind a stream, or no field of the log tells them apart. */
    static Optional<String> of(LogCoverage.Delay log, List<LogCoverage.Record> records) {
        boolean usual = records.stream()
                .anyMatch(record ->
                        log.fields().equals(List.copyOf(record.fields().keySet())));
        boolean insights = log.destination().equals(CLOUDWATCH);
        LogDialect dialect = !insights ? LogDialect.ATHENA : usual ? LogDialect.INSIGHTS : LogDialect.INSIGHTS_PARSED;
        LogQuery query = new LogQuery(log.fields(), dialect);
        List<String> conditions = records.stream()
                .filter(record -> record.log().equals(log.log()))
                .map(record -> query.condition(record.shown()))
                .filter(condition -> !condition.isEmpty())
                .map(condition -> "(" + condition + ")")
                .distinct()
                .toList();
        return conditions.isEmpty() || log.destination().equals(FIREHOSE)
                ? Optional.empty()
                : Optional.of(dialect.query(log.fields(), conditions));
    }

    private String condition(Map<String, List<Shown>> shown) {
        return FIELDS.stream()
                .filter(field -> fields.contains(field) && dialect.canAsk(shown.getOrDefault(field, List.of())))
                .map(field -> any(field, shown.get(field)))
                .collect(Collectors.joining(dialect.and()));
    }

    private String any(String field, List<Shown> values) {
        String any = values.stream().map(value -> dialect.test(field, value)).collect(Collectors.joining(dialect.or()));
        return values.size() == 1 ? any : "(" + any + ")";
    }
}

package dev.hopwise.report;

import dev.hopwise.verdict.LogCoverage.Shown;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a query is written where flow logs go. */
enum LogDialect {
    /** CloudWatch Logs Insights, which knows the fields of the default format. */
    INSIGHTS,
    /** The same, where the fields have to be read from the message. */
    INSIGHTS_PARSED,
    /** Athena, over the objects in S3. */
    ATHENA;

    /** More values than anybody reads in a query. */
    private static final int MOST = 8;

    private static final int LAST_PORT = 65535;
    private static final int LAST_PROTOCOL = 255;

    /** What Insights calls the fields by itself. */
    private static final Map<String, String> IN_INSIGHTS = Map.of(
            "srcaddr", "srcAddr",
            "dstaddr", "dstAddr",
            "srcport", "srcPort",
            "dstport", "dstPort",
            "protocol", "protocol");

    String and() {
        return this == ATHENA ? " AND " : " and ";
    }

    String or() {
        return this == ATHENA ? " OR " : " or ";
    }

    /** Whether a condition on a field with these values is worth its length, and tells any records apart. */
    boolean canAsk(List<Shown> values) {
        return !values.isEmpty() && values.size() <= MOST && values.stream().noneMatch(LogDialect::isAnything);
    }

    private static boolean isAnything(Shown value) {
        return value instanceof Shown.Between range
                        && range.first() == 0
                        && (range.last() == LAST_PORT || range.last() == LAST_PROTOCOL)
                || value instanceof Shown.Within within && within.block().endsWith("/0");
    }

    /** Whether a field has this value, or one of this range. */
    String test(String field, Shown value) {
        String column = this == INSIGHTS ? IN_INSIGHTS.getOrDefault(field, field) : column(field);
        if (value instanceof Shown.One one) {
            String quote = !field.endsWith("addr") ? "" : this == ATHENA ? "'" : "\"";
            return column + " = " + quote + one.text() + quote;
        }
        if (value instanceof Shown.Between range) {
            return this == ATHENA
                    ? column + " BETWEEN " + range.first() + " AND " + range.last()
                    : column + " >= " + range.first() + " and " + column + " <= " + range.last();
        }
        String block = ((Shown.Within) value).block();
        return this == ATHENA
                ? "contains('" + block + "', TRY_CAST(" + column + " AS IPADDRESS))"
                : (block.contains(":") ? "isIpv6InSubnet(" : "isIpv4InSubnet(") + column + ", \"" + block + "\")";
    }

    /** The whole query, for records that fulfil any of the conditions. */
    String query(List<String> fields, List<String> conditions) {
        String any = String.join(or(), conditions);
        return switch (this) {
            case INSIGHTS ->
                "fields @timestamp, interfaceId, srcAddr, dstAddr, srcPort, dstPort, protocol, action" + filter(any);
            case INSIGHTS_PARSED ->
                "parse @message \"" + "* ".repeat(fields.size()).strip() + "\" as "
                        + fields.stream().map(LogDialect::column).collect(Collectors.joining(", ")) + filter(any);
            case ATHENA ->
                "SELECT * FROM vpc_flow_logs WHERE " + any
                        + (fields.contains("start") ? " ORDER BY \"start\" DESC" : "");
        };
    }

    private static String filter(String any) {
        return " | filter " + any + " | sort @timestamp desc";
    }

    private static String column(String field) {
        return field.replace('-', '_');
    }
}

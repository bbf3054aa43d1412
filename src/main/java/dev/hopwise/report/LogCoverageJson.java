package dev.hopwise.report;

import dev.hopwise.verdict.LogCoverage;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** What flow logs record, for programs: keys in a fixed order, absent when empty. */
public final class LogCoverageJson {
    /** The whole document, ended by a newline. */
    public String write(LogCoverage coverage) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", "flow-logs coverage");
            json.writeStringProperty("topology", coverage.topology());
            if (!coverage.flows().isEmpty()) {
                json.writeArrayPropertyStart("flows");
                coverage.flows().forEach(flow -> flow(json, flow));
                json.writeEndArray();
            }
            if (!coverage.uncovered().isEmpty()) {
                json.writeArrayPropertyStart("uncovered");
                coverage.uncovered().forEach(it -> uncovered(json, it));
                json.writeEndArray();
            }
        });
    }

    private static void flow(JsonGenerator json, LogCoverage.Flow flow) {
        json.writeStartObject();
        json.writeStringProperty("from", flow.from());
        json.writeStringProperty("to", flow.to());
        json.writeStringProperty("on", flow.traffic());
        json.writeBooleanProperty("recorded", flow.recorded());
        json.writeStringProperty(
                "because",
                flow.because().stream().map(LogCoverageText::sentence).collect(Collectors.joining("; ")));
        if (!flow.records().isEmpty()) {
            json.writeArrayPropertyStart("records");
            flow.records().forEach(record -> record(json, record));
            json.writeEndArray();
        }
        json.writeStringProperty("verdict", flow.verdict().word());
        if (!flow.delays().isEmpty()) {
            json.writeArrayPropertyStart("searches");
            flow.delays().forEach(delay -> search(json, delay, flow));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void record(JsonGenerator json, LogCoverage.Record record) {
        json.writeStartObject();
        json.writeStringProperty("interface", record.networkInterface());
        json.writeStringProperty("leg", record.leg().word());
        json.writeStringProperty("direction", record.direction());
        json.writeStringProperty("action", record.action().name());
        json.writeStringProperty("log", record.log());
        json.writeStringProperty("destination", record.destination());
        json.writeStringProperty("line", record.line());
        json.writeEndObject();
    }

    private static void search(JsonGenerator json, LogCoverage.Delay delay, LogCoverage.Flow flow) {
        json.writeStartObject();
        json.writeStringProperty("destination", delay.destination());
        json.writeStringProperty("delay", delay.because().text());
        LogQuery.of(delay.destination(), flow.records()).ifPresent(query -> json.writeStringProperty("query", query));
        json.writeEndObject();
    }

    private static void uncovered(JsonGenerator json, LogCoverage.Uncovered uncovered) {
        json.writeStartObject();
        json.writeStringProperty("resource", uncovered.resource());
        json.writeStringProperty("because", LogCoverageText.sentence(uncovered.because()));
        json.writeEndObject();
    }
}

package dev.hopwise.report;

import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;
import tools.jackson.core.JsonGenerator;

/** Findings for programs: keys in a fixed order. */
public final class LintJson {
    /** The whole document, ended by a newline. */
    public String write(Inspection inspection) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", "lint");
            json.writeArrayPropertyStart("files");
            inspection.files().stream().sorted().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            inspection.findings().forEach(finding -> finding(json, finding));
            json.writeEndArray();
            json.writeObjectPropertyStart("summary");
            for (Severity severity : Severity.values()) {
                json.writeNumberProperty(severity.word(), inspection.count(severity));
            }
            json.writeNumberProperty("suppressed", inspection.suppressed());
            json.writeEndObject();
        });
    }

    static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("resource", finding.resource());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("because", finding.because());
        JsonText.at(json, finding.at());
        json.writeStringProperty("remedy", finding.remedy());
        json.writeStringProperty("help", LintText.help(finding));
        json.writeEndObject();
    }
}

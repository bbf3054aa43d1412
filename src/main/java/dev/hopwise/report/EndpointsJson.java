package dev.hopwise.report;

import dev.hopwise.verdict.Suitability;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How needs are met, for programs: keys in a fixed order, absent when empty. */
public final class EndpointsJson {
    /** The whole document, ended by a newline. */
    public String write(Suitability suitability) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", "endpoints");
            json.writeStringProperty("topology", suitability.topology());
            json.writeArrayPropertyStart("needs");
            suitability.needs().forEach(need -> need(json, need));
            json.writeEndArray();
            if (!suitability.undescribed().isEmpty()) {
                json.writeArrayPropertyStart("undescribed");
                suitability.undescribed().forEach(vpc -> undescribed(json, vpc));
                json.writeEndArray();
            }
        });
    }

    private static void need(JsonGenerator json, Suitability.Answer need) {
        json.writeStartObject();
        json.writeStringProperty("from", need.from());
        json.writeStringProperty("service", need.service());
        json.writeBooleanProperty("met", need.met());
        if (need.met()) {
            need.by().stream().findFirst().ifPresent(by -> json.writeStringProperty("by", by));
        }
        json.writeArrayPropertyStart("options");
        need.options().forEach(option -> option(json, option));
        json.writeEndArray();
        JsonText.strings(
                json,
                need.met() ? "also" : "onTheWay",
                need.by().stream().skip(need.met() ? 1 : 0).toList());
        JsonText.strings(json, "assumptions", need.assumptions());
        json.writeStringProperty("on", need.traffic());
        need.verdict().ifPresent(verdict -> json.writeStringProperty("verdict", verdict.word()));
        JsonText.at(json, need.at());
        json.writeEndObject();
    }

    private static void option(JsonGenerator json, Suitability.Option option) {
        json.writeStartObject();
        json.writeStringProperty("type", option.means().word());
        json.writeBooleanProperty("suitable", option.suitable());
        reasons(json, "because", option.because());
        reasons(json, "missing", option.missing());
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, String name, List<Suitability.Reason> reasons) {
        JsonText.strings(
                json, name, reasons.stream().map(EndpointsText::sentence).toList());
    }

    private static void undescribed(JsonGenerator json, Suitability.Undescribed vpc) {
        json.writeStartObject();
        json.writeStringProperty("vpc", vpc.vpc());
        JsonText.strings(json, "workloads", vpc.workloads());
        if (!vpc.endpoints().isEmpty()) {
            json.writeArrayPropertyStart("endpoints");
            vpc.endpoints().forEach(endpoint -> endpoint(json, endpoint));
            json.writeEndArray();
        }
        JsonText.at(json, vpc.at());
        json.writeEndObject();
    }

    private static void endpoint(JsonGenerator json, Suitability.Endpoint endpoint) {
        json.writeStartObject();
        json.writeStringProperty("resource", endpoint.id());
        json.writeStringProperty("type", endpoint.type());
        json.writeStringProperty("service", endpoint.service());
        json.writeEndObject();
    }
}

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
        });
    }

    private static void need(JsonGenerator json, Suitability.Answer need) {
        json.writeStartObject();
        json.writeStringProperty("from", need.from());
        json.writeStringProperty("service", need.service());
        json.writeBooleanProperty("met", need.met());
        if (need.met() && !need.by().isEmpty()) {
            json.writeStringProperty("by", String.join(", ", need.by()));
        }
        json.writeArrayPropertyStart("options");
        need.options().forEach(option -> option(json, option));
        json.writeEndArray();
        if (!need.assumptions().isEmpty()) {
            json.writeArrayPropertyStart("assumptions");
            need.assumptions().forEach(json::writeString);
            json.writeEndArray();
        }
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
        if (!reasons.isEmpty()) {
            json.writeArrayPropertyStart(name);
            reasons.forEach(reason -> json.writeString(EndpointsText.sentence(reason)));
            json.writeEndArray();
        }
    }
}

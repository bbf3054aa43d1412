package dev.hopwise.report;

import dev.hopwise.verdict.Connections;
import dev.hopwise.verdict.Connections.Pair;
import dev.hopwise.verdict.Connections.TransitViolation;
import tools.jackson.core.JsonGenerator;

/** Peering connections for programs: keys in a fixed order, absent when empty. */
public final class PeeringJson {
    private static final String COMMAND = "peering";

    /** What a full mesh takes. */
    public String count(long vpcs) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", COMMAND);
            mesh(json, vpcs);
        });
    }

    /** The whole document, ended by a newline. */
    public String write(Connections connections) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", COMMAND);
            json.writeStringProperty("topology", connections.topology());
            mesh(json, connections.vpcs());
            json.writeArrayPropertyStart("pairs");
            connections.pairs().forEach(pair -> pair(json, pair));
            json.writeEndArray();
            if (!connections.violations().isEmpty()) {
                json.writeArrayPropertyStart("transitiveViolations");
                connections.violations().forEach(violation -> violation(json, violation));
                json.writeEndArray();
            }
        });
    }

    private static void mesh(JsonGenerator json, long vpcs) {
        json.writeNumberProperty("vpcs", vpcs);
        json.writeNumberProperty("required", Connections.required(vpcs));
    }

    private static void pair(JsonGenerator json, Pair pair) {
        json.writeStartObject();
        json.writeArrayPropertyStart("vpcs");
        pair.vpcs().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("state", pair.state().word());
        pair.peering().ifPresent(peering -> json.writeStringProperty("peering", peering));
        json.writeStringProperty("because", pair.because());
        JsonText.at(json, pair.at());
        json.writeEndObject();
    }

    private static void violation(JsonGenerator json, TransitViolation violation) {
        json.writeStartObject();
        json.writeStringProperty("from", violation.from());
        json.writeStringProperty("over", violation.over());
        json.writeStringProperty("to", violation.to());
        json.writeStringProperty("peering", violation.peering());
        json.writeStringProperty("because", violation.because());
        JsonText.at(json, violation.at());
        json.writeEndObject();
    }
}

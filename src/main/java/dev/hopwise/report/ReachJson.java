package dev.hopwise.report;

import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.ReachClass;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Who reaches whom, for programs: keys in a fixed order, absent when empty. The document never sits in memory whole. */
public final class ReachJson {
    /**
     * Writes the document.
     *
     * @param flows tells its listener every flow, in order
     */
    public void write(Writer out, String topology, List<ReachClass> classes, Consumer<Consumer<Reach>> flows) {
        JsonText.write(out, json -> {
            json.writeStringProperty("command", "reach");
            json.writeStringProperty("topology", topology);
            if (!classes.isEmpty()) {
                json.writeArrayPropertyStart("classes");
                classes.forEach(it -> write(json, it));
                json.writeEndArray();
            }
            json.writeArrayPropertyStart("flows");
            flows.accept(it -> flow(json, it));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, ReachClass alike) {
        json.writeStartObject();
        json.writeStringProperty("id", alike.id());
        JsonText.strings(json, "members", alike.members());
        json.writeEndObject();
    }

    /** One flow. */
    static void flow(JsonGenerator json, Reach flow) {
        json.writeStartObject();
        properties(json, flow);
        json.writeEndObject();
    }

    /** What is said of a flow, in an object that is open. */
    static void properties(JsonGenerator json, Reach flow) {
        json.writeStringProperty("from", flow.from());
        json.writeStringProperty("to", flow.to());
        json.writeNumberProperty("family", flow.family());
        JsonText.strings(json, "ports", flow.ports());
        JsonText.strings(json, "via", flow.via());
        JsonText.strings(json, "oneWay", flow.oneWay());
        if (!flow.mixed().isEmpty()) {
            json.writeArrayPropertyStart("mixed");
            for (Reach.Mixed mixed : flow.mixed()) {
                json.writeStartObject();
                JsonText.strings(json, "ports", mixed.ports());
                JsonText.strings(json, "clientPorts", mixed.clientPorts());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        JsonText.strings(json, "undetermined", flow.undetermined());
        JsonText.strings(json, "ranges", flow.ranges());
    }
}

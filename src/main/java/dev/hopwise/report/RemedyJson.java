package dev.hopwise.report;

import dev.hopwise.verdict.Change;
import dev.hopwise.verdict.Content;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Remedy;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What would open a flow, for programs. */
final class RemedyJson {
    private RemedyJson() {}

    /** The key and its list; nothing where there is none. */
    static void write(JsonGenerator json, List<Remedy> remedies) {
        if (remedies.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("remedies");
        for (Remedy remedy : remedies) {
            json.writeStartObject();
            json.writeStringProperty("summary", remedy.summary());
            json.writeArrayPropertyStart("changes");
            remedy.changes().forEach(change -> change(json, change));
            json.writeEndArray();
            json.writeBooleanProperty("verified", remedy.verified());
            remedy.others().ifPresent(others -> {
                flows(json, "alsoOpens", others.opened());
                flows(json, "alsoCloses", others.closed());
            });
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** An empty list, too: that nothing else changes is an answer. */
    private static void flows(JsonGenerator json, String key, List<Reach> flows) {
        json.writeArrayPropertyStart(key);
        flows.forEach(flow -> ReachJson.flow(json, flow));
        json.writeEndArray();
    }

    private static void change(JsonGenerator json, Remedy.Placed placed) {
        Change change = placed.change();
        json.writeStartObject();
        json.writeStringProperty("file", placed.file());
        json.writeStringProperty("path", change.place());
        json.writeName(change.adds() ? "add" : "set");
        content(json, change.content());
        json.writeStringProperty("rule", change.rule());
        json.writeStringProperty("because", change.summary());
        json.writeEndObject();
    }

    private static void content(JsonGenerator json, Content content) {
        if (content instanceof Content.Items list) {
            json.writeStartArray();
            list.items().forEach(item -> content(json, item));
            json.writeEndArray();
        } else if (content instanceof Content.Entries map) {
            json.writeStartObject();
            map.entries().forEach((key, value) -> {
                json.writeName(key);
                content(json, value);
            });
            json.writeEndObject();
        } else {
            word(json, ((Content.Word) content).text());
        }
    }

    /** As the file has it: numbers and flags are no texts. */
    private static void word(JsonGenerator json, String text) {
        if (text.matches("[0-9]{1,9}")) {
            json.writeNumber(Integer.parseInt(text));
        } else if (text.equals("true") || text.equals("false")) {
            json.writeBoolean(text.equals("true"));
        } else {
            json.writeString(text);
        }
    }
}

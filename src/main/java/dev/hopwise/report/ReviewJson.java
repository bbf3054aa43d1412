package dev.hopwise.report;

import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.Edit;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.Rename;
import dev.hopwise.verdict.Review;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What a change does, for programs: keys in a fixed order. */
public final class ReviewJson {
    /** The whole document, ended by a newline. */
    public String write(Review review) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", "review");
            flows(json, "opened", review.flows().opened(), review.accepted());
            flows(json, "closed", review.flows().closed(), List.of());
            flows(json, "changed", review.flows().changed(), List.of());
            if (!review.flows().renames().isEmpty()) {
                json.writeArrayPropertyStart("renamed");
                review.flows().renames().forEach(it -> rename(json, it));
                json.writeEndArray();
            }
            json.writeArrayPropertyStart("newFindings");
            review.newFindings().forEach(it -> LintJson.finding(json, it));
            json.writeEndArray();
            json.writeArrayPropertyStart("fixedFindings");
            review.fixedFindings().forEach(it -> LintJson.finding(json, it));
            json.writeEndArray();
            json.writeArrayPropertyStart("brokenExpectations");
            review.brokenExpectations().forEach(it -> CheckJson.expectation(json, it, review.topology()));
            json.writeEndArray();
        });
    }

    private static void flows(JsonGenerator json, String key, List<FlowChange> changes, List<FlowChange> accepted) {
        json.writeArrayPropertyStart(key);
        for (FlowChange change : changes) {
            json.writeStartObject();
            ReachJson.properties(json, change.flow());
            if (!change.before().isEmpty()) {
                json.writeArrayPropertyStart("before");
                change.before().forEach(it -> {
                    json.writeStartObject();
                    ReachJson.properties(json, it);
                    json.writeEndObject();
                });
                json.writeEndArray();
            }
            if (accepted.contains(change)) {
                json.writeBooleanProperty("accepted", true);
            }
            json.writeArrayPropertyStart("cause");
            change.cause().edits().forEach(it -> edit(json, it, change.cause().certainty()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void edit(JsonGenerator json, Edit edit, Cause.Certainty certainty) {
        json.writeStartObject();
        json.writeStringProperty("file", edit.at().file());
        json.writeNumberProperty("line", edit.at().line());
        json.writeNumberProperty("column", edit.at().column());
        json.writeStringProperty("change", edit.change().word());
        json.writeStringProperty("kind", edit.kind());
        text(json, "resource", Optional.of(edit.resource()).filter(it -> !it.isEmpty()));
        text(json, "part", edit.part());
        text(json, "before", edit.before());
        text(json, "after", edit.after());
        if (certainty == Cause.Certainty.POSSIBLE) {
            json.writeBooleanProperty("possible", true);
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, Optional<String> value) {
        value.ifPresent(it -> json.writeStringProperty(key, it));
    }

    private static void rename(JsonGenerator json, Rename rename) {
        json.writeStartObject();
        json.writeStringProperty("kind", rename.kind());
        json.writeStringProperty("before", rename.before());
        json.writeStringProperty("after", rename.after());
        JsonText.at(json, rename.at());
        json.writeEndObject();
    }
}

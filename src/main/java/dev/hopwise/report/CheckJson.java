package dev.hopwise.report;

import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Step;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Whether expectations hold, for programs: keys in a fixed order, absent when empty. */
public final class CheckJson {
    /** The whole document, ended by a newline. */
    public String write(List<Check> checks) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", "check");
            json.writeArrayPropertyStart("expectations");
            checks.forEach(check -> check.expectations().forEach(it -> expectation(json, it, check.topology())));
            json.writeEndArray();
            if (checks.stream().anyMatch(check -> !check.policies().isEmpty())) {
                json.writeArrayPropertyStart("policies");
                checks.forEach(check -> check.policies().forEach(it -> policy(json, it, check.topology())));
                json.writeEndArray();
            }
        });
    }

    /** What becomes of one expectation of a topology. */
    static void expectation(JsonGenerator json, Check.Expectation it, String topology) {
        json.writeStartObject();
        json.writeNumberProperty("index", it.index());
        json.writeStringProperty("from", it.from());
        json.writeStringProperty("to", it.to());
        json.writeStringProperty("on", it.on());
        json.writeStringProperty("expected", it.expected().word());
        it.actual().ifPresent(verdict -> json.writeStringProperty("actual", verdict.word()));
        json.writeBooleanProperty("holds", it.holds());
        if (!it.broken().isEmpty()) {
            json.writeArrayPropertyStart("broken");
            it.broken().forEach(breach -> breach(json, breach));
            json.writeEndArray();
        }
        JsonText.at(json, it.at());
        json.writeStringProperty("topology", topology);
        it.because().ifPresent(why -> json.writeStringProperty("because", why));
        JsonText.strings(json, "through", it.through());
        JsonText.strings(json, "notThrough", it.notThrough());
        json.writeStringProperty("rule", it.rule());
        JsonText.strings(json, "assumptions", it.assumptions());
        json.writeEndObject();
    }

    private static void breach(JsonGenerator json, Check.Breach breach) {
        json.writeStartObject();
        json.writeStringProperty("from", breach.from());
        json.writeStringProperty("to", breach.to());
        breach.source().ifPresent(source -> json.writeStringProperty("source", source));
        breach.destination().ifPresent(destination -> json.writeStringProperty("destination", destination));
        breach.verdict().ifPresent(verdict -> json.writeStringProperty("verdict", verdict.word()));
        json.writeStringProperty("rule", breach.rule());
        json.writeStringProperty("because", breach.because());
        if (!breach.blockers().isEmpty()) {
            json.writeArrayPropertyStart("blockers");
            breach.blockers().forEach(blocker -> blocker(json, blocker));
            json.writeEndArray();
        }
        if (!breach.paths().isEmpty()) {
            json.writeArrayPropertyStart("paths");
            breach.paths().forEach(path -> path(json, path));
            json.writeEndArray();
        }
        JsonText.strings(json, "assumptions", breach.assumptions());
        if (!breach.alike().isEmpty()) {
            json.writeArrayPropertyStart("alike");
            breach.alike().forEach(pair -> pair(json, pair));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void pair(JsonGenerator json, Check.Pair pair) {
        json.writeStartObject();
        json.writeStringProperty("from", pair.from());
        json.writeStringProperty("to", pair.to());
        json.writeEndObject();
    }

    private static void blocker(JsonGenerator json, Step blocker) {
        json.writeStartObject();
        json.writeStringProperty("rule", blocker.rule());
        json.writeStringProperty("direction", blocker.leg().word());
        json.writeStringProperty("kind", blocker.kind());
        json.writeStringProperty("resource", blocker.resource());
        json.writeStringProperty("because", blocker.because());
        JsonText.at(json, blocker.at());
        json.writeEndObject();
    }

    private static void path(JsonGenerator json, Check.Path path) {
        json.writeStartObject();
        JsonText.strings(json, "on", path.on());
        JsonText.strings(json, "via", path.via());
        JsonText.strings(json, "back", path.back());
        json.writeEndObject();
    }

    private static void policy(JsonGenerator json, Check.Compliance it, String topology) {
        json.writeStartObject();
        json.writeStringProperty("policy", it.policy().word());
        it.onlyThrough().ifPresent(through -> json.writeStringProperty("onlyThrough", through));
        json.writeStringProperty("topology", topology);
        json.writeBooleanProperty("holds", it.holds());
        if (!it.holds()) {
            json.writeArrayPropertyStart("flows");
            it.flows().forEach(violation -> violation(json, violation));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void violation(JsonGenerator json, Check.Violation violation) {
        json.writeStartObject();
        ReachJson.properties(json, violation.flow());
        json.writeStringProperty("rule", violation.rule());
        json.writeStringProperty("because", violation.because());
        JsonText.at(json, violation.at());
        json.writeEndObject();
    }
}

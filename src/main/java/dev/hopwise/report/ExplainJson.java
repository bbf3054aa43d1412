package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Step;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** An explanation for programs: keys in a fixed order, absent when empty. */
public final class ExplainJson {
    /** The whole document, ended by a newline. */
    public String write(Explanation explanation) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", "explain");
            json.writeStringProperty("topology", explanation.topology());
            if (explanation.set()) {
                set(json, explanation);
            } else {
                answer(json, explanation.answers().get(0));
            }
        });
    }

    private static void set(JsonGenerator json, Explanation explanation) {
        Flow first = explanation.answers().get(0).flow();
        flow(
                json,
                new Flow(
                        explanation.from(),
                        explanation.to(),
                        first.protocol(),
                        first.port(),
                        Optional.empty(),
                        Optional.empty()));
        json.writeStringProperty("verdict", explanation.verdict().word());
        json.writeArrayPropertyStart("answers");
        for (Answer answer : explanation.answers()) {
            json.writeStartObject();
            answer(json, answer);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void answer(JsonGenerator json, Answer answer) {
        flow(json, answer.flow());
        json.writeStringProperty("verdict", answer.verdict().word());
        steps(json, "forward", answer.forward());
        steps(json, "return", answer.back());
        blockers(json, "blockers", answer.blockers());
        RemedyJson.write(json, answer.remedies());
        blockers(json, "standing", answer.standing());
        if (!answer.assumptions().isEmpty()) {
            json.writeArrayPropertyStart("assumptions");
            answer.assumptions().forEach(json::writeString);
            json.writeEndArray();
        }
        answer.surviving().ifPresent(passing -> json.writeStringProperty("passes", passing));
    }

    private static void flow(JsonGenerator json, Flow flow) {
        json.writeObjectPropertyStart("flow");
        json.writeStringProperty("from", flow.from());
        json.writeStringProperty("to", flow.to());
        json.writeStringProperty("protocol", flow.protocol());
        flow.port().ifPresent(port -> port(json, port));
        flow.source().ifPresent(source -> json.writeStringProperty("source", source));
        flow.destination().ifPresent(destination -> json.writeStringProperty("destination", destination));
        json.writeEndObject();
    }

    private static void port(JsonGenerator json, String port) {
        if (port.chars().allMatch(Character::isDigit)) {
            json.writeNumberProperty("port", Integer.parseInt(port));
        } else {
            json.writeStringProperty("port", port);
        }
    }

    private static void steps(JsonGenerator json, String leg, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(leg);
        for (Step step : steps) {
            json.writeStartObject();
            json.writeNumberProperty("hop", step.hop());
            json.writeStringProperty("stage", step.stage().word());
            json.writeStringProperty("rule", step.rule());
            json.writeStringProperty("kind", step.kind());
            json.writeStringProperty("resource", step.resource());
            json.writeStringProperty("outcome", step.outcome().word());
            json.writeStringProperty("because", step.because());
            JsonText.at(json, step.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void blockers(JsonGenerator json, String key, List<Step> blockers) {
        if (blockers.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(key);
        for (Step blocker : blockers) {
            json.writeStartObject();
            json.writeStringProperty("rule", blocker.rule());
            blocker.code().ifPresent(code -> json.writeStringProperty("code", code));
            json.writeStringProperty("direction", blocker.leg().word());
            json.writeStringProperty("kind", blocker.kind());
            json.writeStringProperty("resource", blocker.resource());
            json.writeStringProperty("because", blocker.because());
            JsonText.at(json, blocker.at());
            if (!blocker.also().isEmpty()) {
                json.writeArrayPropertyStart("also");
                blocker.also().forEach(json::writeString);
                json.writeEndArray();
            }
            blocker.remedy().ifPresent(remedy -> json.writeStringProperty("remedy", remedy));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

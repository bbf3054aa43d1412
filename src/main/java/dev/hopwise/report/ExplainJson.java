package dev.hopwise.report;

import dev.hopwise.source.Where;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Step;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** An explanation for programs: keys in a fixed order, absent when empty. */
public final class ExplainJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** The whole document, ended by a newline. */
    public String write(Explanation explanation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Pretty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("command", "explain");
            json.writeStringProperty("topology", explanation.topology());
            List<Answer> answers = explanation.answers();
            if (answers.size() == 1) {
                answer(json, answers.get(0));
            } else {
                set(json, explanation);
            }
            json.writeEndObject();
        }
        return text + "\n";
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
        blockers(json, answer.blockers());
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
            at(json, step.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void blockers(JsonGenerator json, List<Step> blockers) {
        if (blockers.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("blockers");
        for (Step blocker : blockers) {
            json.writeStartObject();
            json.writeStringProperty("rule", blocker.rule());
            blocker.code().ifPresent(code -> json.writeStringProperty("code", code));
            json.writeStringProperty("direction", blocker.leg().word());
            json.writeStringProperty("kind", blocker.kind());
            json.writeStringProperty("resource", blocker.resource());
            json.writeStringProperty("because", blocker.because());
            at(json, blocker.at());
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

    private static void at(JsonGenerator json, Where where) {
        json.writeObjectPropertyStart("at");
        json.writeStringProperty("file", where.file());
        json.writeNumberProperty("line", where.line());
        json.writeNumberProperty("column", where.column());
        json.writeEndObject();
    }

    /** Two spaces, and a line feed on every system. */
    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            return printer;
        }
    }
}

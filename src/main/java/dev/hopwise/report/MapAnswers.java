package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.AnswerMatrix;
import dev.hopwise.verdict.AnswerMatrix.Portion;
import dev.hopwise.verdict.AnswerMatrix.Row;
import dev.hopwise.verdict.AnswerMatrix.Told;
import dev.hopwise.verdict.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The answers of a map: what several of them share stands once. */
final class MapAnswers {
    private static final int NOWHERE = -1;

    private final AnswerMatrix matrix;
    private final MapPlaces places;
    private final MapTexts texts;
    private final Map<List<Object>, Integer> steps = new LinkedHashMap<>();
    private final List<Portion> portionOf = new ArrayList<>();

    MapAnswers(AnswerMatrix matrix, MapPlaces places, MapTexts texts) {
        this.matrix = matrix;
        this.places = places;
        this.texts = texts;
        matrix.told().forEach(any -> portionOf.add(matrix.portions().get(0)));
        // A walked answer is of one portion, as its words name it.
        matrix.rows().forEach(row -> {
            for (int i = 0; i < row.told().size(); i++) {
                if (row.told().get(i) != Row.UNTOLD) {
                    portionOf.set(row.told().get(i), matrix.portions().get(i));
                }
            }
        });
    }

    void write(JsonGenerator json) {
        portions(json);
        json.writeArrayPropertyStart("told");
        for (int i = 0; i < matrix.told().size(); i++) {
            told(json, matrix.told().get(i), portionOf.get(i));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("steps");
        steps.keySet().forEach(step -> list(json, step));
        json.writeEndArray();
        rows(json);
    }

    private void portions(JsonGenerator json) {
        json.writeArrayPropertyStart("portions");
        for (Portion portion : matrix.portions()) {
            json.writeStartObject();
            json.writeStringProperty("protocol", portion.protocol());
            json.writeArrayPropertyStart("parts");
            portion.parts().forEach(it -> list(json, List.of(it.first(), it.last())));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void told(JsonGenerator json, Told told, Portion portion) {
        json.writeStartObject();
        json.writeStringProperty("verdict", told.verdict().word());
        if (!told.via().isEmpty()) {
            json.writeArrayPropertyStart("via");
            told.via().forEach(it -> {
                json.writeStartArray();
                json.writeString(it.resource());
                json.writeNumber(places.of(it.kind(), it.resource()).orElse(NOWHERE));
                json.writeEndArray();
            });
            json.writeEndArray();
        }
        told.walked().ifPresent(answer -> answer(json, answer, portion));
        json.writeEndObject();
    }

    private void answer(JsonGenerator json, Answer answer, Portion portion) {
        legs(json, "forward", answer.forward(), portion);
        legs(json, "back", answer.back(), portion);
        numbers(
                json,
                "ends",
                List.of(
                        texts.number(answer.flow().from()),
                        texts.number(answer.flow().to())));
        answer.flow().source().ifPresent(it -> json.writeNumberProperty("source", texts.number(it)));
        answer.flow().destination().ifPresent(it -> json.writeNumberProperty("destination", texts.number(it)));
        if (!answer.assumptions().isEmpty()) {
            numbers(
                    json,
                    "assumptions",
                    answer.assumptions().stream()
                            .map(it -> texts.number(it, portion))
                            .toList());
        }
        answer.surviving().ifPresent(it -> json.writeNumberProperty("passes", texts.number(it, portion)));
    }

    private void legs(JsonGenerator json, String name, List<Step> leg, Portion portion) {
        numbers(json, name, leg.stream().map(it -> number(it, portion)).toList());
    }

    private int number(Step step, Portion portion) {
        List<Object> told = List.of(
                texts.number(step.stage().word()),
                texts.number(step.rule()),
                texts.number(step.kind()),
                texts.number(step.resource()),
                step.outcome().ordinal(),
                texts.number(step.because(), portion),
                texts.number(step.at().file()),
                step.at().line(),
                step.at().column(),
                places.of(step.kind(), step.resource()).orElse(NOWHERE),
                step.code().map(texts::number).orElse(NOWHERE),
                step.remedy().map(it -> texts.number(it, portion)).orElse(NOWHERE),
                step.also().stream().map(texts::number).toList());
        return steps.computeIfAbsent(told, any -> steps.size());
    }

    /** By sender: the receiver, the family, and the list of answers that the two have. */
    private void rows(JsonGenerator json) {
        Map<List<Integer>, Integer> lists = new LinkedHashMap<>();
        Map<Integer, List<Row>> bySender = new LinkedHashMap<>();
        matrix.rows().forEach(it -> {
            lists.computeIfAbsent(it.told(), any -> lists.size());
            bySender.computeIfAbsent(it.from(), any -> new ArrayList<>()).add(it);
        });
        json.writeArrayPropertyStart("lists");
        lists.keySet().forEach(it -> list(json, it));
        json.writeEndArray();
        json.writeObjectPropertyStart("rows");
        bySender.forEach((from, rows) -> {
            json.writeArrayPropertyStart(Integer.toString(from));
            rows.forEach(it -> list(json, List.of(it.to(), it.family(), lists.get(it.told()))));
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, List<Integer> numbers) {
        json.writeName(name);
        list(json, numbers);
    }

    private static void list(JsonGenerator json, List<?> some) {
        json.writeStartArray();
        for (Object it : some) {
            if (it instanceof List<?> inner) {
                list(json, inner);
            } else {
                json.writeNumber((Integer) it);
            }
        }
        json.writeEndArray();
    }
}

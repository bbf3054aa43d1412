package dev.hopwise.report;

import dev.hopwise.source.PlainText;
import dev.hopwise.verdict.AnswerMatrix;
import dev.hopwise.verdict.AnswerMatrix.Portion;
import dev.hopwise.verdict.AnswerMatrix.Row;
import dev.hopwise.verdict.AnswerMatrix.Told;
import dev.hopwise.verdict.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The answers of a map: what several of them share stands once. */
final class MapAnswers {
    private static final int NOWHERE = -1;

    private final AnswerMatrix matrix;
    private final MapPlaces places;
    private final MapTexts texts;
    private final Map<List<Object>, Integer> steps = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> answers = new LinkedHashMap<>();
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
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < matrix.told().size(); i++) {
            List<Object> told = told(matrix.told().get(i), portionOf.get(i));
            numbers.add(answers.computeIfAbsent(told, any -> answers.size()));
        }
        json.writeArrayPropertyStart("told");
        answers.keySet().forEach(it -> list(json, it));
        json.writeEndArray();
        json.writeArrayPropertyStart("steps");
        steps.keySet().forEach(it -> list(json, it));
        json.writeEndArray();
        rows(json, numbers);
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

    /** The verdict; what is crossed; and where it was walked the hops there, those back, both ends, their addresses, what is assumed and what passes. */
    private List<Object> told(Told told, Portion portion) {
        List<Object> words = new ArrayList<>();
        words.add(told.verdict().word());
        words.add(told.via().stream()
                .map(it -> List.<Object>of(
                        it.resource(), places.of(it.kind(), it.resource()).orElse(NOWHERE)))
                .toList());
        told.walked().ifPresent(answer -> {
            words.add(numbers(answer.forward(), portion));
            words.add(numbers(answer.back(), portion));
            words.add(List.of(
                    texts.number(answer.flow().from()),
                    texts.number(answer.flow().to())));
            words.add(
                    List.of(number(answer.flow().source()), number(answer.flow().destination())));
            words.add(answer.assumptions().stream()
                    .map(it -> texts.number(it, portion))
                    .toList());
            words.add(answer.surviving().map(it -> texts.number(it, portion)).orElse(NOWHERE));
        });
        return words;
    }

    private int number(Optional<String> text) {
        return text.map(texts::number).orElse(NOWHERE);
    }

    private List<Integer> numbers(List<Step> leg, Portion portion) {
        return leg.stream().map(it -> number(it, portion)).toList();
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
    private void rows(JsonGenerator json, List<Integer> numbers) {
        Map<List<Integer>, Integer> lists = new LinkedHashMap<>();
        Map<Integer, List<Row>> bySender = new LinkedHashMap<>();
        matrix.rows().forEach(it -> {
            lists.computeIfAbsent(renumbered(it, numbers), any -> lists.size());
            bySender.computeIfAbsent(it.from(), any -> new ArrayList<>()).add(it);
        });
        json.writeArrayPropertyStart("lists");
        lists.keySet().forEach(it -> list(json, it));
        json.writeEndArray();
        json.writeObjectPropertyStart("rows");
        bySender.forEach((from, rows) -> {
            json.writeArrayPropertyStart(Integer.toString(from));
            rows.forEach(it -> list(json, List.of(it.to(), it.family(), lists.get(renumbered(it, numbers)))));
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static List<Integer> renumbered(Row row, List<Integer> numbers) {
        return row.told().stream()
                .map(it -> it == Row.UNTOLD ? it : numbers.get(it))
                .toList();
    }

    private static void list(JsonGenerator json, List<?> some) {
        json.writeStartArray();
        for (Object it : some) {
            if (it instanceof List<?> inner) {
                list(json, inner);
            } else if (it instanceof String text) {
                json.writeString(PlainText.of(text));
            } else {
                json.writeNumber((Integer) it);
            }
        }
        json.writeEndArray();
    }
}

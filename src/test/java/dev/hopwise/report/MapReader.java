package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks answers up in the data of a map, as its page does. */
final class MapReader {
    private final JsonNode data;

    MapReader(String text) {
        this.data = new JsonMapper().readTree(text);
    }

    /** The answer to a question, in words. */
    String answer(int from, int to, int family, String protocol, int number) {
        String words = protocol.equals("other") ? "protocol " + number : protocol + "/" + number;
        JsonNode row = stream(data.get("rows").get(Integer.toString(from)))
                .filter(it -> it.get(0).asInt() == to && it.get(1).asInt() == family)
                .findFirst()
                .orElseThrow();
        int portion = 0;
        while (!isIn(data.get("portions").get(portion), protocol, number)) {
            portion++;
        }
        JsonNode told = data.get("told")
                .get(data.get("lists").get(row.get(2).asInt()).get(portion).asInt());
        List<String> said = new ArrayList<>();
        said.add(told.get(0).asString());
        Stream.of("forward", "back")
                .forEach(leg -> stream(told.get(leg.equals("back") ? 3 : 2))
                        .forEach(it ->
                                said.add(leg + " " + step(data.get("steps").get(it.asInt()), words))));
        stream(told.get(6)).forEach(it -> said.add(text(it, words)));
        said.add(told.get(7).asInt() < 0 ? "" : text(told.get(7), words));
        stream(told.get(4)).forEach(it -> said.add(text(it, words)));
        return String.join("\n", said);
    }

    private static boolean isIn(JsonNode portion, String protocol, int number) {
        return portion.get("protocol").asString().equals(protocol)
                && stream(portion.get("parts"))
                        .anyMatch(it -> it.get(0).asInt() <= number
                                && number <= it.get(1).asInt());
    }

    private String step(JsonNode step, String words) {
        return Stream.of(
                        text(step.get(0), words),
                        text(step.get(1), words),
                        text(step.get(2), words),
                        text(step.get(3), words),
                        Outcome.values()[step.get(4).asInt()].word(),
                        text(step.get(5), words),
                        text(step.get(6), words) + ":" + step.get(7) + ":" + step.get(8),
                        step.get(10).asInt() < 0 ? "" : text(step.get(10), words),
                        step.get(11).asInt() < 0 ? "" : text(step.get(11), words),
                        stream(step.get(12)).map(it -> text(it, words)).toList().toString())
                .collect(Collectors.joining(" | "));
    }

    private String text(JsonNode number, String words) {
        JsonNode text = data.get("texts").get(number.asInt());
        return text.isArray()
                ? stream(text).map(JsonNode::asString).collect(Collectors.joining(words))
                : text.asString();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }

    /** The same words for an answer of {@code explain}. */
    static String words(Answer answer) {
        List<String> said = new ArrayList<>();
        said.add(answer.verdict().word());
        answer.forward().forEach(it -> said.add("forward " + words(it)));
        answer.back().forEach(it -> said.add("back " + words(it)));
        said.addAll(answer.assumptions());
        said.add(answer.surviving().orElse(""));
        said.add(answer.flow().from());
        said.add(answer.flow().to());
        return String.join("\n", said);
    }

    private static String words(Step step) {
        return Stream.of(
                        step.stage().word(),
                        step.rule(),
                        step.kind(),
                        step.resource(),
                        step.outcome().word(),
                        step.because(),
                        step.at().toString(),
                        step.code().orElse(""),
                        step.remedy().orElse(""),
                        step.also().toString())
                .collect(Collectors.joining(" | "));
    }
}

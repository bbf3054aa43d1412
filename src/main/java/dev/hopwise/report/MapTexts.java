package dev.hopwise.report;

import dev.hopwise.source.PlainText;
import dev.hopwise.verdict.AnswerMatrix.Portion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/**
 * The sentences of a map, each once. A sentence about the port that was asked for is kept in the pieces around that: between them a reader puts the
 * port of the question, so that one sentence is for all ports that it is true of.
 */
final class MapTexts {
    private final Map<List<String>, Integer> texts = new LinkedHashMap<>();

    /** The number of a sentence of an answer about {@code portion}. */
    int number(String text, Portion portion) {
        return number(pieces(text, portion.words()));
    }

    /** The number of a sentence about no port in particular. */
    int number(String text) {
        return number(List.of(text));
    }

    private int number(List<String> pieces) {
        return texts.computeIfAbsent(pieces.stream().map(PlainText::of).toList(), any -> texts.size());
    }

    private static List<String> pieces(String text, String words) {
        Pattern place = Pattern.compile("(?<![\\w/.-])" + Pattern.quote(words) + "(?![\\w/-])");
        return new ArrayList<>(List.of(place.split(text, -1)));
    }

    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("texts");
        texts.keySet().forEach(pieces -> {
            if (pieces.size() == 1) {
                json.writeString(pieces.get(0));
            } else {
                json.writeStartArray();
                pieces.forEach(json::writeString);
                json.writeEndArray();
            }
        });
        json.writeEndArray();
    }
}

package dev.hopwise.report;

import dev.hopwise.drawing.Form;
import dev.hopwise.drawing.Picture;
import dev.hopwise.drawing.Shape;
import dev.hopwise.source.PlainText;
import dev.hopwise.verdict.AnswerMatrix;
import dev.hopwise.verdict.AnswerMatrix.End;
import dev.hopwise.verdict.Finding;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a map's page looks things up in: what is drawn where, who may be asked about, every answer, and what is found. */
final class MapData {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int NOWHERE = -1;

    private final Picture picture;
    private final AnswerMatrix matrix;
    private final List<Finding> findings;
    private final MapPlaces places;
    /** What people call things, by their names. */
    private final Map<String, String> labels = new HashMap<>();

    MapData(Picture picture, AnswerMatrix matrix, List<Finding> findings) {
        this.picture = picture;
        this.matrix = matrix;
        this.findings = findings;
        this.places = new MapPlaces(picture);
        picture.all().stream()
                .flatMap(it -> it.members().stream())
                .forEach(it -> labels.putIfAbsent(it.name(), it.label()));
    }

    /** As JSON that may stand in an element of a page: nothing in it ends that. */
    String write(String topology, String file) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            MapTexts texts = new MapTexts();
            json.writeStartObject();
            json.writeStringProperty("topology", PlainText.of(topology));
            json.writeStringProperty("file", PlainText.of(file));
            json.writeArrayPropertyStart("shapes");
            picture.all().forEach(it -> shape(json, it));
            json.writeEndArray();
            json.writeArrayPropertyStart("ends");
            matrix.ends().forEach(some -> {
                json.writeStartArray();
                some.forEach(it -> end(json, it));
                json.writeEndArray();
            });
            json.writeEndArray();
            new MapAnswers(matrix, places, texts).write(json);
            texts.write(json);
            json.writeArrayPropertyStart("findings");
            findings.forEach(it -> finding(json, it));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void shape(JsonGenerator json, Shape shape) {
        json.writeStartObject();
        json.writeStringProperty("form", shape.form().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("kind", MapWords.kind(shape.kind()));
        boolean isRest = shape.kind().equals(Shape.MORE);
        json.writeStringProperty("name", PlainText.of(isRest ? shape.label() : shape.name()));
        json.writeStringProperty("note", PlainText.of(shape.note()));
        json.writeArrayPropertyStart("area");
        json.writeNumber(shape.area().x());
        json.writeNumber(shape.area().y());
        json.writeNumber(shape.area().width());
        json.writeNumber(shape.area().height());
        json.writeEndArray();
        if (shape.form() == Form.CHIP) {
            json.writeNumberProperty("members", shape.members().size());
        }
        json.writeEndObject();
    }

    private void end(JsonGenerator json, End end) {
        json.writeStartObject();
        json.writeStringProperty("name", PlainText.of(end.name()));
        json.writeStringProperty("kind", MapWords.kind(end.kind()));
        json.writeStringProperty("resource", PlainText.of(end.resource()));
        String own = end.resource().substring(end.resource().indexOf('/') + 1);
        json.writeStringProperty("label", PlainText.of(labels.getOrDefault(end.resource(), own)));
        end.address().ifPresent(it -> json.writeStringProperty("address", PlainText.of(it)));
        // Of interfaces the drawing tells it.
        end.subnet()
                .filter(any -> end.kind().equals("endpoint"))
                .ifPresent(it -> json.writeStringProperty("subnet", PlainText.of(it)));
        json.writeBooleanProperty("sends", end.sends());
        json.writeNumberProperty("shape", places.of(end).orElse(NOWHERE));
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("slug", finding.slug());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("resource", PlainText.of(finding.resource()));
        json.writeStringProperty("message", PlainText.of(finding.message()));
        json.writeStringProperty("because", PlainText.of(finding.because()));
        json.writeStringProperty("remedy", PlainText.of(finding.remedy()));
        json.writeStringProperty("at", PlainText.of(finding.at().toString()));
        json.writeNumberProperty(
                "shape", places.near(finding.kind(), finding.resource()).orElse(NOWHERE));
        json.writeEndObject();
    }
}

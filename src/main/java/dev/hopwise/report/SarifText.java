package dev.hopwise.report;

import dev.hopwise.verdict.Severity;
import tools.jackson.core.JsonGenerator;

/** Texts and words of SARIF. */
final class SarifText {
    private SarifText() {}

    /** A message in plain text; what looks like a link to a location of the result is none. */
    static void plain(JsonGenerator json, String property, String text) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", braced(text).replace("](", "\\]("));
        json.writeEndObject();
    }

    /** A message in plain text and in Markdown. */
    static void both(JsonGenerator json, String property, String text, String markdown) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", braced(text));
        json.writeStringProperty("markdown", braced(markdown));
        json.writeEndObject();
    }

    /** A piece of a file, as it stands there. */
    static void snippet(JsonGenerator json, String text) {
        json.writeObjectPropertyStart("snippet");
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    /** The word for a severity. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** A brace by itself would begin a place to fill. */
    private static String braced(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }
}

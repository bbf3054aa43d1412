package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** A rule as SARIF describes it: its name, its claim, its page and its level. */
final class SarifRule {
    private SarifRule() {}

    static void write(JsonGenerator json, RuleCard card, RulePage page) {
        json.writeStartObject();
        json.writeStringProperty("id", card.id());
        json.writeStringProperty("name", name(card.slug()));
        text(json, "shortDescription", page.claim());
        text(json, "fullDescription", page.section("Says").orElse(page.claim()));
        page.section("Source")
                .filter(source -> source.startsWith("https://"))
                .ifPresent(source -> json.writeStringProperty("helpUri", source.split(" ")[0]));
        json.writeObjectPropertyStart("help");
        json.writeStringProperty("text", braced(page.plain()));
        json.writeStringProperty("markdown", braced(page.markdown()));
        json.writeEndObject();
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", LintSarif.level(card.severity().orElseThrow()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A message of SARIF, in plain text; what looks like a link to a location of the result is none. */
    static void text(JsonGenerator json, String property, String text) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", braced(text).replace("](", "\\]("));
        json.writeEndObject();
    }

    /** A brace by itself would begin a place to fill. */
    private static String braced(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    private static String name(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}

package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.verdict.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** A rule as SARIF describes it: its name, its claim, its page and its level. */
final class SarifRule {
    private SarifRule() {}

    static void write(JsonGenerator json, RuleCard card, Severity severity, RulePage page) {
        json.writeStartObject();
        json.writeStringProperty("id", card.id());
        json.writeStringProperty("name", name(card.slug()));
        SarifText.plain(json, "shortDescription", page.claim());
        SarifText.plain(json, "fullDescription", description(page));
        page.section("Source")
                .filter(source -> source.startsWith("https://"))
                .ifPresent(source -> json.writeStringProperty("helpUri", source.split(" ")[0]));
        SarifText.both(json, "help", page.plain(), page.markdown());
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", SarifText.level(severity));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String description(RulePage page) {
        return Stream.of("Says", "Why")
                .flatMap(heading -> page.section(heading).stream())
                .collect(Collectors.joining(" "));
    }

    private static String name(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}

package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;

/** The catalogue of rules for programs: keys in a fixed order, absent when empty. */
public final class RulesJson {
    /** The whole document, ended by a newline. */
    public String write(Collection<RuleCard> cards) {
        return JsonText.write(json -> {
            json.writeStringProperty("command", "rules");
            json.writeArrayPropertyStart("rules");
            cards.forEach(card -> card(json, card));
            json.writeEndArray();
        });
    }

    private static void card(JsonGenerator json, RuleCard card) {
        json.writeStartObject();
        json.writeStringProperty("id", card.id());
        json.writeStringProperty("slug", card.slug());
        json.writeStringProperty("family", card.family());
        json.writeStringProperty("kind", card.kind());
        card.severity().ifPresent(severity -> json.writeStringProperty("severity", severity.word()));
        card.message().ifPresent(message -> json.writeStringProperty("message", message));
        if (!card.because().isEmpty()) {
            json.writeStringProperty("because", card.because());
        }
        card.remedy().ifPresent(remedy -> json.writeStringProperty("remedy", remedy));
        card.awsCode().ifPresent(code -> json.writeStringProperty("code", code));
        json.writeStringProperty("source", card.source());
        json.writeEndObject();
    }
}

package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Findings for code scanning: SARIF 2.1.0, with the page of every rule that was asked. */
public final class LintSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final String version;
    private final List<RuleCard> rules;
    private final List<String> ids;
    private final Function<RuleCard, String> pages;
    private final SarifPlaces places;

    /**
     * @param version that of Hopwise
     * @param rules those that were asked, whether or not they found something
     * @param pages the page of each, in Markdown
     * @param sources the texts that findings may be in
     */
    public LintSarif(String version, List<RuleCard> rules, Function<RuleCard, String> pages, List<SourceText> sources) {
        this.version = version;
        this.rules = rules;
        this.ids = rules.stream().map(RuleCard::id).toList();
        this.pages = pages;
        this.places = new SarifPlaces(sources);
    }

    /** The whole document, ended by a newline. */
    public String write(Inspection inspection) {
        return JsonText.write(json -> {
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json);
            json.writeArrayPropertyStart("invocations");
            json.writeStartObject();
            json.writeBooleanProperty("executionSuccessful", true);
            json.writeEndObject();
            json.writeEndArray();
            root(json);
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            results(json, inspection.findings());
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private void tool(JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Hopwise");
        json.writeStringProperty("version", version);
        json.writeStringProperty("semanticVersion", version);
        json.writeArrayPropertyStart("rules");
        rules.forEach(card -> SarifRule.write(json, card, new RulePage(pages.apply(card))));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void root(JsonGenerator json) {
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(SarifPlaces.ROOT);
        SarifText.plain(json, "description", "The folder in which hopwise ran.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void results(JsonGenerator json, List<Finding> findings) {
        List<String> fingerprints = Fingerprints.of(findings);
        json.writeArrayPropertyStart("results");
        for (int i = 0; i < findings.size(); i++) {
            result(json, findings.get(i), fingerprints.get(i));
        }
        json.writeEndArray();
    }

    private void result(JsonGenerator json, Finding finding, String fingerprint) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeNumberProperty("ruleIndex", ids.indexOf(finding.rule()));
        json.writeStringProperty("level", SarifText.level(finding.severity()));
        SarifText.plain(
                json,
                "message",
                finding.message() + ". " + LintText.sentence(finding.because()) + " Maybe " + finding.remedy() + ".");
        places.write(json, finding);
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("hopwise/v1", fingerprint);
        json.writeEndObject();
        json.writeEndObject();
    }
}

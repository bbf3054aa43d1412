package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Findings for code scanning: SARIF 2.1.0, with the page of every rule that was asked. */
public final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final String version;
    private final List<RuleCard> rules;
    private final List<String> ids;
    private final Function<RuleCard, String> pages;
    private final RepositoryPath paths;
    private final SarifPlaces places;

    /**
     * @param version that of Hopwise
     * @param rules those that were asked, whether or not they found something
     * @param pages the page of each, in Markdown
     * @param sources the texts that findings may be in
     * @param paths how programs name those
     */
    public Sarif(
            String version,
            List<RuleCard> rules,
            Function<RuleCard, String> pages,
            List<SourceText> sources,
            RepositoryPath paths) {
        this.version = version;
        this.rules = rules;
        this.ids = rules.stream().map(RuleCard::id).toList();
        this.pages = pages;
        this.paths = paths;
        this.places = new SarifPlaces(sources, paths);
    }

    /**
     * The whole document, ended by a newline.
     *
     * @param notes what was not judged, which is no finding
     */
    public String write(List<Finding> findings, List<SarifNote> notes) {
        return JsonText.write(json -> {
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json, findings);
            invocation(json, notes);
            root(json);
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            results(json, findings);
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private void tool(JsonGenerator json, List<Finding> findings) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Hopwise");
        json.writeStringProperty("version", version);
        json.writeStringProperty("semanticVersion", version);
        json.writeArrayPropertyStart("rules");
        rules.forEach(card -> SarifRule.write(json, card, severity(card, findings), new RulePage(pages.apply(card))));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** That of a rule of lint, or else that of what the rule finds. */
    private static Severity severity(RuleCard card, List<Finding> findings) {
        return card.severity()
                .or(() -> findings.stream()
                        .filter(finding -> finding.rule().equals(card.id()))
                        .map(Finding::severity)
                        .min(Comparator.naturalOrder()))
                .orElse(Severity.INFO);
    }

    private void invocation(JsonGenerator json, List<SarifNote> notes) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        if (!notes.isEmpty()) {
            json.writeArrayPropertyStart("toolExecutionNotifications");
            notes.forEach(note -> note(json, note));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void note(JsonGenerator json, SarifNote note) {
        json.writeStartObject();
        json.writeStringProperty("level", SarifText.level(Severity.INFO));
        SarifText.plain(json, "message", note.text());
        places.write(json, note.at(), note.resource(), note.kind());
        json.writeEndObject();
    }

    private static void root(JsonGenerator json) {
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(SarifPlaces.ROOT);
        SarifText.plain(
                json,
                "description",
                "The root of the repository; where there is none, the folder in which hopwise ran.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void results(JsonGenerator json, List<Finding> findings) {
        List<String> fingerprints = Fingerprints.of(findings, paths::of);
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
        SarifText.plain(json, "message", said(finding));
        places.write(json, finding.at(), finding.resource(), finding.kind());
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("hopwise/v1", fingerprint);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String said(Finding finding) {
        return finding.message()
                + "."
                + (finding.because().isEmpty() ? "" : " " + LintText.sentence(finding.because(), finding.resource()))
                + (finding.remedy().isEmpty() ? "" : " Maybe " + finding.remedy() + ".");
    }
}

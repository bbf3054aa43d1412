package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Findings for code scanning: SARIF 2.1.0, with the page of every rule that was asked. */
public final class LintSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final String version;
    private final List<RuleCard> rules;
    private final Function<RuleCard, String> pages;

    /**
     * @param version that of Hopwise
     * @param rules those that were asked, whether or not they found something
     * @param pages the page of each, in Markdown
     */
    public LintSarif(String version, List<RuleCard> rules, Function<RuleCard, String> pages) {
        this.version = version;
        this.rules = rules;
        this.pages = pages;
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
        json.writeObjectPropertyStart(ROOT);
        SarifRule.text(json, "description", "The folder in which hopwise ran.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void results(JsonGenerator json, List<Finding> findings) {
        List<String> ids = rules.stream().map(RuleCard::id).toList();
        List<String> fingerprints = Fingerprints.of(findings);
        json.writeArrayPropertyStart("results");
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            json.writeStartObject();
            json.writeStringProperty("ruleId", finding.rule());
            json.writeNumberProperty("ruleIndex", ids.indexOf(finding.rule()));
            json.writeStringProperty("level", level(finding.severity()));
            SarifRule.text(json, "message", message(finding));
            json.writeArrayPropertyStart("locations");
            location(json, finding);
            json.writeEndArray();
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty("hopwise/v1", fingerprints.get(i));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void location(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        String uri = RepositoryPath.uri(finding.at().file());
        json.writeStringProperty("uri", uri);
        if (!uri.startsWith("file:")) {
            json.writeStringProperty("uriBaseId", ROOT);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", finding.at().line());
        json.writeNumberProperty("startColumn", finding.at().column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", finding.resource());
        json.writeStringProperty("kind", finding.kind());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String message(Finding finding) {
        return finding.message() + ". " + LintText.sentence(finding.because()) + " Maybe " + finding.remedy() + ".";
    }

    /** The word of SARIF for a severity. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}

package dev.hopwise.report;

import dev.hopwise.source.Excerpt;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;
import java.util.List;

/** Findings as a page: the sum, then each with its line, its reason and its cure, by files, the worst first. */
public final class LintHtml {
    private final List<SourceText> sources;

    /** @param sources the texts that findings may be in */
    public LintHtml(List<SourceText> sources) {
        this.sources = sources;
    }

    /** The whole report, lines ended by a newline. */
    public String write(Inspection inspection) {
        String sum = LintText.sum(inspection);
        return HtmlPage.write(sum, html -> {
            html.element("h1", "", "Hopwise: " + sum);
            LintMarkdown.files(inspection)
                    .forEach(file -> html.block("section", "", () -> {
                        html.element("h2", "", file);
                        LintMarkdown.worstFirst(inspection.findings(file)).forEach(it -> finding(html, it));
                    }));
        });
    }

    private void finding(HtmlText html, Finding finding) {
        html.block("article", "", () -> {
            html.element(
                    "h3",
                    "",
                    () -> severity(html, finding.severity())
                            .text(" " + finding.rule() + " " + finding.slug() + " ")
                            .part("span", "faint", finding.at().toString()));
            Excerpt.of(sources, finding.at(), finding.message())
                    .ifPresentOrElse(html::verbatim, () -> html.element("p", "", finding.message()));
            html.element("p", "", LintText.sentence(finding.because(), finding.resource()));
            html.element("p", "", "Maybe " + finding.remedy() + ".");
            html.element("p", "faint", () -> html.part("code", "", LintText.help(finding)));
        });
    }

    static HtmlText severity(HtmlText html, Severity severity) {
        String kind = switch (severity) {
            case ERROR -> "bad";
            case WARNING -> "open";
            case INFO -> "info";
        };
        return html.part("span", kind, severity.word());
    }
}

package dev.hopwise.report;

import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import java.util.Comparator;
import java.util.List;

/** Findings for the conversation about a change: the sum, then a table for each file, the worst first. */
public final class LintMarkdown {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

    /** The whole report, lines ended by a newline. */
    public String write(Inspection inspection) {
        StringBuilder text = new StringBuilder("## Hopwise: ")
                .append(LintText.sum(inspection))
                .append('\n');
        files(inspection).forEach(file -> append(text, file, inspection.findings(file)));
        return text.toString();
    }

    /** The files with findings, that of the worst first. */
    static List<String> files(Inspection inspection) {
        return worstFirst(inspection.findings()).stream()
                .map(finding -> finding.at().file())
                .distinct()
                .toList();
    }

    static List<Finding> worstFirst(List<Finding> findings) {
        return findings.stream().sorted(WORST_FIRST).toList();
    }

    private static void append(StringBuilder text, String file, List<Finding> findings) {
        text.append("\n### ").append(MarkdownText.escaped(file)).append("\n\n");
        text.append(MarkdownText.head("", "Where", "Rule", "What is so", "Maybe"));
        worstFirst(findings).forEach(finding -> text.append(row(finding)));
    }

    static String row(Finding finding) {
        return "| %s | %s:%d | %s %s | %s | %s |\n"
                .formatted(
                        finding.severity().word(),
                        MarkdownText.escaped(finding.at().file()),
                        finding.at().line(),
                        finding.rule(),
                        finding.slug(),
                        MarkdownText.escaped(finding.message()),
                        MarkdownText.escaped(finding.remedy()));
    }
}

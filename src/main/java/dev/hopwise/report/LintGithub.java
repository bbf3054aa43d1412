package dev.hopwise.report;

import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;

/** Findings as workflow commands of GitHub, which puts them beside the lines that they are about; then the sum, for the log. */
public final class LintGithub {
    /** All commands, one a line. */
    public String write(Inspection inspection) {
        StringBuilder text = new StringBuilder();
        inspection.findings().forEach(finding -> text.append(command(finding)).append('\n'));
        return text.append(LintText.sum(inspection)).append('\n').toString();
    }

    private static String command(Finding finding) {
        return WorkflowCommand.of(
                level(finding.severity()),
                finding.at(),
                finding.rule() + " " + finding.slug(),
                finding.message() + "\n" + LintText.sentence(finding.because()) + "\nMaybe " + finding.remedy() + ".");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }
}

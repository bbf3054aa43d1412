package dev.hopwise.report;

import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import java.util.List;

/** Findings as workflow commands of GitHub, which puts them beside the lines that they are about; then the sum, for the log. */
public final class FindingsGithub {
    private final RepositoryPath paths;

    /** @param paths how GitHub names files */
    public FindingsGithub(RepositoryPath paths) {
        this.paths = paths;
    }

    /** All commands, one a line. */
    public String write(List<Finding> findings, String sum) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(command(finding)).append('\n'));
        return text.append(sum).append('\n').toString();
    }

    private String command(Finding finding) {
        return WorkflowCommand.of(
                paths,
                level(finding.severity()),
                finding.at(),
                finding.rule() + " " + finding.slug(),
                finding.message()
                        + (finding.because().isEmpty()
                                ? ""
                                : "\n" + LintText.sentence(finding.because(), finding.resource()))
                        + (finding.remedy().isEmpty() ? "" : "\nMaybe " + finding.remedy() + "."));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }
}

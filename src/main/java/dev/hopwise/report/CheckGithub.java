package dev.hopwise.report;

import dev.hopwise.verdict.Check;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What does not hold as workflow commands of GitHub, beside the lines that it is about; then the sum, for the log. */
public final class CheckGithub {
    private final RepositoryPath paths;

    /** @param paths how GitHub names files */
    public CheckGithub(RepositoryPath paths) {
        this.paths = paths;
    }

    /** All commands, one a line. */
    public String write(List<Check> checks) {
        return checks.stream()
                        .flatMap(check -> Stream.concat(
                                check.expectations().stream()
                                        .filter(it -> !it.holds())
                                        .map(this::expectation),
                                check.policies().stream()
                                        .flatMap(it -> it.flows().stream().map(flow -> violation(it, flow)))))
                        .map(command -> command + "\n")
                        .collect(Collectors.joining())
                + CheckWords.sum(checks) + "\n";
    }

    private String expectation(Check.Expectation it) {
        return WorkflowCommand.of(
                paths,
                "error",
                it.at(),
                "expectation " + it.index() + " does not hold",
                CheckWords.title(it) + " " + CheckWords.outcome(it) + "\n" + String.join("\n", CheckWords.reasons(it)));
    }

    private String violation(Check.Compliance it, Check.Violation violation) {
        return WorkflowCommand.of(
                paths,
                "error",
                violation.at(),
                "policy " + CheckWords.policy(it),
                CheckWords.flow(violation.flow()) + "\n" + violation.because() + " (" + violation.rule() + ")");
    }
}

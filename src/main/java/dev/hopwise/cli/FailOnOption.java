package dev.hopwise.cli;

import dev.hopwise.topology.FailOn;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which severity on findings make a command end with 1. */
final class FailOnOption {
    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 for findings of error (without it), warning or info and above, or never.",
            completionCandidates = Completed.Severities.class)
    private @Nullable String failOn;

    /** Which findings do, as the user says, or else the project. */
    Predicate<Finding> of(ProjectFile project) {
        FailOn least = least(project);
        return finding -> least != FailOn.NEVER && finding.severity().reaches(Severity.of(least.word()));
    }

    private FailOn least(ProjectFile project) {
        if (failOn == null) {
            return project.project().failOn().orElse(FailOn.ERROR);
        }
        return Stream.of(FailOn.values())
                .filter(it -> it.word().equals(failOn))
                .findFirst()
                .orElseThrow(() -> new UsageException("--fail-on " + failOn + ": one of "
                        + Stream.of(FailOn.values()).map(FailOn::word).collect(Collectors.joining(", "))));
    }
}

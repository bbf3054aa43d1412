package dev.hopwise.cli;

import dev.hopwise.report.LintGithub;
import dev.hopwise.report.LintJson;
import dev.hopwise.report.LintJunit;
import dev.hopwise.report.LintMarkdown;
import dev.hopwise.report.LintSarif;
import dev.hopwise.report.LintText;
import dev.hopwise.topology.FailOn;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What is wrong or unwise in topology files, by rule, with line, reason and cure. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "What is wrong or unwise in topology files: each finding with its rule, its line and its cure.",
        modelTransformer = LintCommand.Help.class)
final class LintCommand implements Callable<Integer> {
    private static final Output.Format[] FORMATS = Output.Format.values();

    @Mixin
    private final Inspector inspector = new Inspector();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Accept the findings that hopwise baseline write wrote to FILE.")
    private @Nullable Path baseline;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 for findings of error (without it), warning or info and above, or never.")
    private @Nullable String failOn;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        ProjectFile project = ProjectFile.here();
        FailOn least = failOn(project);
        output.check(FORMATS);
        Inspected found = inspector.inspect(project);
        Inspected inspected = Optional.ofNullable(baseline)
                .or(() -> project.project().baseline().map(project::path))
                .map(file -> new BaselineFile(file).applied(found))
                .orElse(found);
        inspected.sources().forEach(source -> output.spare(Path.of(source.name())));
        Inspection inspection = inspected.asked();
        output.write(format -> report(format, inspected, inspection), FORMATS);
        boolean fails = inspection.findings().stream().anyMatch(finding -> reaches(finding.severity(), least));
        return fails ? ExitCode.OBJECTION : ExitCode.DONE;
    }

    private String report(Output.Format format, Inspected inspected, Inspection inspection) {
        return switch (format) {
            case TEXT -> new LintText(output.style(), output.detail(), inspected.sources()).write(inspection);
            case JSON -> new LintJson().write(inspection);
            case SARIF ->
                new LintSarif(Hopwise.VERSION, inspected.cards(), RulePages::page, inspected.sources())
                        .write(inspection);
            case JUNIT -> new LintJunit().write(inspection);
            case GITHUB -> new LintGithub().write(inspection);
            case MARKDOWN -> new LintMarkdown().write(inspection);
        };
    }

    private FailOn failOn(ProjectFile project) {
        if (failOn == null) {
            return project.project().failOn().orElse(FailOn.ERROR);
        }
        return Stream.of(FailOn.values())
                .filter(it -> it.word().equals(failOn))
                .findFirst()
                .orElseThrow(() -> new UsageException("--fail-on " + failOn + ": one of "
                        + Stream.of(FailOn.values()).map(FailOn::word).collect(Collectors.joining(", "))));
    }

    private static boolean reaches(Severity severity, FailOn least) {
        return least != FailOn.NEVER && severity.reaches(Severity.of(least.word()));
    }

    /** The forms of this command, in place of those of most. */
    static final class Help implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec spec) {
            OptionSpec format = spec.findOption("--format");
            spec.remove(format);
            return spec.addOption(OptionSpec.builder(format)
                    .description("text, json, sarif, junit, github (workflow commands) or markdown.")
                    .build());
        }
    }
}

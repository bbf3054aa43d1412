package dev.hopwise.cli;

import dev.hopwise.report.LintGithub;
import dev.hopwise.report.LintJson;
import dev.hopwise.report.LintJunit;
import dev.hopwise.report.LintMarkdown;
import dev.hopwise.report.LintSarif;
import dev.hopwise.report.LintText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;
import java.nio.file.Path;
import java.util.List;
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
            defaultValue = "error",
            description = "End with 1 for findings of error, warning or info and above, or never.")
    private String failOn = "error";

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        List<Severity> failing = failing();
        output.check(FORMATS);
        inspector.inputs().forEach(output::spare);
        Optional.ofNullable(baseline).ifPresent(output::spare);
        Inspected found = inspector.inspect();
        Inspected inspected = baseline == null ? found : new BaselineFile(baseline).applied(found);
        Inspection inspection = inspected.by(inspector.choice());
        output.write(format -> report(format, inspected, inspection), FORMATS);
        boolean fails = inspection.findings().stream().map(Finding::severity).anyMatch(failing::contains);
        return fails ? ExitCode.OBJECTION : ExitCode.DONE;
    }

    private String report(Output.Format format, Inspected inspected, Inspection inspection) {
        return switch (format) {
            case TEXT -> new LintText(output.style(), output.detail(), inspected.sources()).write(inspection);
            case JSON -> new LintJson().write(inspection);
            case SARIF ->
                new LintSarif(
                                Hopwise.VERSION,
                                inspector.choice().of(inspected.rules().catalogue()),
                                RulePages::page,
                                inspected.sources())
                        .write(inspection);
            case JUNIT -> new LintJunit().write(inspection);
            case GITHUB -> new LintGithub().write(inspection);
            case MARKDOWN -> new LintMarkdown().write(inspection);
        };
    }

    private List<Severity> failing() {
        if (failOn.equals("never")) {
            return List.of();
        }
        Severity least = Stream.of(Severity.values())
                .filter(severity -> severity.word().equals(failOn))
                .findFirst()
                .orElseThrow(() -> new UsageException("--fail-on " + failOn + ": one of "
                        + Stream.of(Severity.values()).map(Severity::word).collect(Collectors.joining(", "))
                        + ", never"));
        return Stream.of(Severity.values())
                .filter(severity -> severity.reaches(least))
                .toList();
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

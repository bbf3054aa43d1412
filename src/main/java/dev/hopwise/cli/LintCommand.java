package dev.hopwise.cli;

import dev.hopwise.report.FindingsGithub;
import dev.hopwise.report.LintHtml;
import dev.hopwise.report.LintJson;
import dev.hopwise.report.LintJunit;
import dev.hopwise.report.LintMarkdown;
import dev.hopwise.report.LintText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is wrong or unwise in topology files, by rule, with line, reason and cure. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "What is wrong or unwise in topology files: each finding with its rule, its line and its cure.",
        modelTransformer = FormsHelp.class)
final class LintCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {
        Output.Format.TEXT,
        Output.Format.JSON,
        Output.Format.SARIF,
        Output.Format.JUNIT,
        Output.Format.GITHUB,
        Output.Format.MARKDOWN,
        Output.Format.HTML
    };

    @Mixin
    private final Inspector inspector = new Inspector();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Accept the findings that hopwise baseline write wrote to FILE.")
    private @Nullable Path baseline;

    @Mixin
    private final FailOnOption failOn = new FailOnOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        ProjectFile project = ProjectFile.here();
        Predicate<Finding> fails = failOn.of(project);
        output.check(FORMATS);
        Inspected found;
        try (Progress progress = output.progress("inspecting")) {
            found = inspector.inspect(project, progress);
        }
        Inspected inspected = Optional.ofNullable(baseline)
                .or(() -> project.project().baseline().map(project::path))
                .map(file -> new BaselineFile(file).applied(found))
                .orElse(found);
        inspected.sources().forEach(source -> output.spare(Path.of(source.name())));
        Inspection inspection = inspected.asked();
        output.write(format -> report(format, inspected, inspection, fails), FORMATS);
        return inspection.findings().stream().anyMatch(fails) ? ExitCode.OBJECTION : ExitCode.DONE;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    private String report(Output.Format format, Inspected inspected, Inspection inspection, Predicate<Finding> fails) {
        return switch (format) {
            default -> new LintText(output.style(), output.detail(), inspected.sources()).write(inspection);
            case JSON -> new LintJson().write(inspection);
            case SARIF ->
                CodeScanning.sarif(inspected.cards(), inspected.sources()).write(inspection.findings(), List.of());
            case JUNIT -> new LintJunit(fails).write(inspection);
            case GITHUB ->
                new FindingsGithub(CodeScanning.paths()).write(inspection.findings(), LintText.sum(inspection));
            case MARKDOWN -> new LintMarkdown().write(inspection);
            case HTML -> new LintHtml(inspected.sources()).write(inspection);
        };
    }
}

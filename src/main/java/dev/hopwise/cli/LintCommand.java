package dev.hopwise.cli;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.LintGithub;
import dev.hopwise.report.LintJson;
import dev.hopwise.report.LintJunit;
import dev.hopwise.report.LintMarkdown;
import dev.hopwise.report.LintSarif;
import dev.hopwise.report.LintText;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Lint;
import dev.hopwise.verdict.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is wrong or unwise in topology files, by rule, with line, reason and cure. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "What is wrong or unwise in topology files: each finding with its rule, its line and its cure.",
        modelTransformer = LintCommand.Help.class)
final class LintCommand implements Callable<Integer> {
    private static final Output.Format[] FORMATS = Output.Format.values();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Topology files; a folder for every *.yaml in it; - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "End with 1 for findings of error, warning or info and above, or never.")
    private String failOn = "error";

    @Option(
            names = "--select",
            paramLabel = "RULE",
            split = ",",
            description = "Only these rules: ids, beginnings of ids (PCX), or names.")
    private List<String> select = List.of();

    @Option(names = "--ignore", paramLabel = "RULE", split = ",", description = "All rules but these.")
    private List<String> ignore = List.of();

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "The day on which suppressions count or not; without it today.")
    private @Nullable String today;

    @Mixin
    private final TopologyFile topologyFile = new TopologyFile();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        List<Severity> failing = failing();
        LocalDate day = day();
        output.check(FORMATS);
        files.stream().filter(file -> !file.equals("-")).forEach(file -> output.spare(Path.of(file)));
        RuleBase rules = RuleBase.findings();
        Stream.concat(select.stream(), ignore.stream()).forEach(word -> checkRule(word, rules.catalogue()));
        List<Reading.Read> read = topologyFile.readAll(files);
        Inspection inspection = inspect(rules, read, day);
        List<SourceText> sources =
                read.stream().flatMap(it -> it.sources().stream()).toList();
        LintText text = new LintText(output.style(), output.detail(), sources);
        output.write(
                format -> switch (format) {
                    case TEXT -> text.write(inspection);
                    case JSON -> new LintJson().write(inspection);
                    case SARIF ->
                        new LintSarif(Hopwise.VERSION, asked(rules.catalogue()), RulePages::page, sources)
                                .write(inspection);
                    case JUNIT -> new LintJunit().write(inspection);
                    case GITHUB -> new LintGithub().write(inspection);
                    case MARKDOWN -> new LintMarkdown().write(inspection);
                },
                FORMATS);
        boolean fails = inspection.findings().stream().map(Finding::severity).anyMatch(failing::contains);
        return fails ? ExitCode.OBJECTION : ExitCode.DONE;
    }

    private Inspection inspect(RuleBase rules, List<Reading.Read> read, LocalDate day) {
        Linter linter = new Linter(rules);
        List<Lint> lints =
                read.stream().map(it -> linter.lint(it.topology(), day)).toList();
        return new Inspection(
                read.stream().map(it -> it.sources().get(0).name()).toList(),
                wanted(lints, Lint::findings),
                wanted(lints, Lint::suppressed).size());
    }

    private List<Finding> wanted(List<Lint> lints, Function<Lint, List<Finding>> some) {
        return lints.stream()
                .flatMap(lint -> some.apply(lint).stream())
                .filter(finding -> isWanted(finding.rule(), finding.slug()))
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate day() {
        try {
            return today == null ? LocalDate.now() : LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw new UsageException("--today " + today + ": a day is written as 2027-01-31");
        }
    }

    private List<RuleCard> asked(Catalogue catalogue) {
        return findings(catalogue)
                .filter(card -> isWanted(card.id(), card.slug()))
                .toList();
    }

    private boolean isWanted(String id, String slug) {
        return (select.isEmpty() || select.stream().anyMatch(word -> means(word, id, slug)))
                && ignore.stream().noneMatch(word -> means(word, id, slug));
    }

    private static boolean means(String word, String id, String slug) {
        return id.startsWith(word) || slug.equals(word);
    }

    private static void checkRule(String word, Catalogue catalogue) {
        if (word.isBlank() || findings(catalogue).noneMatch(card -> means(word, card.id(), card.slug()))) {
            throw new UsageException("no rule of lint is called " + word + "; hopwise rules lists them");
        }
    }

    private static Stream<RuleCard> findings(Catalogue catalogue) {
        return catalogue.cards().stream().filter(card -> card.severity().isPresent());
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

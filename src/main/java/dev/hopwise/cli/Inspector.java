package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Lint;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what is wrong or unwise in the files that the user names, by the rules that are asked. */
final class Inspector {
    /**
     * What came of it.
     *
     * @param rules the cards of the rules that were asked
     * @param sources the texts that findings may be in
     */
    record Inspected(Inspection inspection, List<RuleCard> rules, List<SourceText> sources) {}

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Topology files; a folder for every *.yaml in it; - for standard input.")
    private List<String> files = List.of();

    @Mixin
    private final RuleChoice choice = new RuleChoice();

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "The day on which suppressions count or not; without it today.")
    private @Nullable String today;

    @Mixin
    private final TopologyFile topologyFile = new TopologyFile();

    /**
     * Reads and inspects all files; {@code output} takes the place of none of them.
     *
     * @throws UsageException where what is asked for is not there to be asked
     * @throws InputException with every problem of every file, where one is not a valid topology
     */
    Inspected inspect(Output output) {
        LocalDate day = day();
        files.stream().filter(file -> !file.equals("-")).forEach(file -> output.spare(Path.of(file)));
        RuleBase base = RuleBase.findings();
        List<RuleCard> rules = choice.of(base.catalogue());
        List<Reading.Read> read = topologyFile.readAll(files);
        PragmaRules.check(read, base.catalogue());
        Linter linter = new Linter(base);
        List<Lint> lints = read.stream()
                .map(it -> linter.lint(it.topology(), it.pragmas(), day))
                .toList();
        Inspection inspection = new Inspection(
                read.stream().map(it -> it.sources().get(0).name()).toList(),
                asked(lints, Lint::findings),
                asked(lints, Lint::suppressed).size());
        return new Inspected(
                inspection,
                rules,
                read.stream().flatMap(it -> it.sources().stream()).toList());
    }

    private List<Finding> asked(List<Lint> lints, Function<Lint, List<Finding>> some) {
        return lints.stream()
                .flatMap(lint -> some.apply(lint).stream())
                .filter(choice::isAsked)
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
}

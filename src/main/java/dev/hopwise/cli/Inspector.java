package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.verdict.Finding;
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

    /** The files that are read, but for standard input. */
    List<Path> inputs() {
        return files.stream().filter(file -> !file.equals("-")).map(Path::of).toList();
    }

    RuleChoice choice() {
        return choice;
    }

    /**
     * Reads and inspects all files.
     *
     * @throws UsageException where what is asked for is not there to be asked
     * @throws InputException with every problem of every file, where one is not a valid topology
     */
    Inspected inspect() {
        LocalDate day = day();
        RuleBase rules = RuleBase.findings();
        choice.check(rules.catalogue());
        List<Reading.Read> read = topologyFile.readAll(files);
        PragmaRules.check(read, rules.catalogue());
        Linter linter = new Linter(rules);
        List<Lint> lints = read.stream()
                .map(it -> linter.lint(it.topology(), it.pragmas(), day))
                .toList();
        return new Inspected(
                read.stream().map(it -> it.sources().get(0).name()).toList(),
                all(lints, Lint::findings),
                all(lints, Lint::suppressed),
                rules,
                read.stream().flatMap(it -> it.sources().stream()).toList());
    }

    private static List<Finding> all(List<Lint> lints, Function<Lint, List<Finding>> some) {
        return lints.stream()
                .flatMap(lint -> some.apply(lint).stream())
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

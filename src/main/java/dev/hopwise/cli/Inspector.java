package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Advance;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.OnFirstUse;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Lint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/** Finds what is wrong or unwise in topologies, by the rules that are asked. */
final class Inspector {
    @Mixin
    private final TopologyFiles files = new TopologyFiles();

    @Mixin
    private final RuleOptions options = new RuleOptions();

    @Mixin
    private final RuleFolder folder = new RuleFolder();

    @Mixin
    private final DayOption today = new DayOption();

    /**
     * Reads and inspects all files that the user names, or else the project.
     *
     * @param advance hears how far it is: by files
     * @throws UsageException where what is asked for is not there to be asked
     * @throws InputException with every problem of every file, where one is not a valid topology
     */
    Inspected inspect(ProjectFile project, Advance advance) {
        Supplier<LocalDate> day = new OnFirstUse<>(today.whenAsked());
        RuleFolder.Compiled own = folder.compiled(project);
        FindingRules rules = new FindingRules(own.rules());
        RuleChoice choice =
                options.choice(project, rules::catalogue, own.rules().notRun());
        List<Reading.Read> read = files.read(project);
        RuleBase called = rules.of(read.stream().map(Reading.Read::topology).toList());
        Linter linter = new Linter(called);
        List<Lint> lints = new ArrayList<>();
        for (Reading.Read it : read) {
            advance.of(lints.size(), read.size());
            lints.add(RuleFolder.told(() -> linter.lint(it.topology(), it.pragmas(), day), own.texts()));
        }
        return new Inspected(
                read.stream().map(it -> it.sources().get(0).name()).toList(),
                all(lints, Lint::findings),
                all(lints, Lint::suppressed),
                called,
                rules,
                choice,
                read.stream().flatMap(it -> it.sources().stream()).toList());
    }

    private static List<Finding> all(List<Lint> lints, Function<Lint, List<Finding>> some) {
        return lints.stream()
                .flatMap(lint -> some.apply(lint).stream())
                .distinct()
                .sorted()
                .toList();
    }
}

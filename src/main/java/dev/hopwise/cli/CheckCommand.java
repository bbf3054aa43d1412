package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Checker;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.CheckGithub;
import dev.hopwise.report.CheckJson;
import dev.hopwise.report.CheckJunit;
import dev.hopwise.report.CheckMarkdown;
import dev.hopwise.report.CheckResults;
import dev.hopwise.report.CheckText;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does everything hold that topology files expect, and that policies ask of them? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Does every expectation of topology files hold, and if not, why not? Ends with 1 when one does not.",
        modelTransformer = FormsHelp.class)
final class CheckCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = Output.Format.ofFindings();

    @Mixin
    private final TopologyFiles files = new TopologyFiles();

    @Mixin
    private final PolicyOptions policies = new PolicyOptions();

    @Mixin
    private final Output output = new Output();

    /** The rules that were asked, by their ids. */
    private final Map<String, RuleCard> cards = new LinkedHashMap<>();

    @Override
    public Integer call() {
        policies.check();
        output.check(FORMATS);
        CheckText text = new CheckText(output.style(), output.detail());
        List<SourceText> sources = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        try (Progress progress = output.progress("checking")) {
            List<Reading.Read> read = files.read(ProjectFile.here());
            read.forEach(it -> sources.addAll(it.sources()));
            sources.forEach(source -> output.spare(Path.of(source.name())));
            for (Reading.Read it : read) {
                progress.of(checks.size(), read.size());
                checks.add(check(it.sources().get(0).name(), it.topology()));
            }
        }
        output.write(
                format -> switch (format) {
                    case JSON -> new CheckJson().write(checks);
                    case JUNIT -> new CheckJunit().write(checks);
                    case GITHUB -> new CheckGithub(CodeScanning.paths()).write(checks);
                    case MARKDOWN -> new CheckMarkdown().write(checks);
                    case SARIF -> sarif(checks, sources);
                    default -> text.write(checks);
                },
                FORMATS);
        return checks.stream().allMatch(Check::holds) ? ExitCode.DONE : ExitCode.OBJECTION;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    private Check check(String file, Topology topology) {
        RuleBase rules = RuleBase.expectations(topology);
        rules.catalogue().cards().forEach(card -> cards.put(card.id(), card));
        return new Check(
                file,
                topology.topology().value(),
                new Checker(rules).check(topology),
                policies.compliance(rules, topology));
    }

    private String sarif(List<Check> checks, List<SourceText> sources) {
        List<Finding> findings = new CheckResults(cards.values()).findings(checks);
        List<RuleCard> found = findings.stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .map(cards::get)
                .toList();
        return CodeScanning.sarif(found, sources).write(findings, List.of());
    }
}

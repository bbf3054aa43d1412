package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Needs;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.EndpointsGithub;
import dev.hopwise.report.EndpointsJson;
import dev.hopwise.report.EndpointsJunit;
import dev.hopwise.report.EndpointsMarkdown;
import dev.hopwise.report.EndpointsResults;
import dev.hopwise.report.EndpointsText;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Suitability;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which endpoint type suits each need, why the others do not, and what is missing. */
@Command(
        name = "endpoints",
        mixinStandardHelpOptions = true,
        description = "For every need: which endpoint type suits, why the others do not, what is missing."
                + " Ends with 1 when a need is not met.",
        modelTransformer = FormsHelp.class)
final class EndpointsCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = Output.Format.ofFindings();
    /** The rule of which a need that is not met is a finding. */
    private static final String NOT_MET = "need-not-met";

    @Mixin
    private final OneTopology one = new OneTopology();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        output.check(FORMATS);
        EndpointsText text = new EndpointsText(output.style(), output.detail());
        Reading.Read read = one.read(output);
        RuleBase rules = RuleBase.suitability(read.topology());
        Suitability suitability = new Needs(rules).suitability(read.topology());
        output.write(
                format -> switch (format) {
                    case JSON -> new EndpointsJson().write(suitability);
                    case JUNIT -> new EndpointsJunit().write(suitability);
                    case GITHUB -> new EndpointsGithub(CodeScanning.paths()).write(suitability);
                    case MARKDOWN -> new EndpointsMarkdown().write(suitability);
                    case SARIF -> sarif(suitability, rules, read.sources());
                    default -> text.write(suitability);
                },
                FORMATS);
        boolean met = suitability.needs().stream().allMatch(Suitability.Answer::met);
        return met ? ExitCode.DONE : ExitCode.OBJECTION;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    private static String sarif(Suitability suitability, RuleBase rules, List<SourceText> sources) {
        RuleCard notMet = rules.catalogue().cards().stream()
                .filter(card -> card.slug().equals(NOT_MET))
                .findFirst()
                .orElseThrow();
        return CodeScanning.sarif(List.of(notMet), sources)
                .write(EndpointsResults.findings(suitability, notMet), EndpointsResults.notes(suitability));
    }
}

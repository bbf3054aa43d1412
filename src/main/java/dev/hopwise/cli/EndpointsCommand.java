package dev.hopwise.cli;

import dev.hopwise.reasoning.Needs;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.EndpointsGithub;
import dev.hopwise.report.EndpointsJson;
import dev.hopwise.report.EndpointsJunit;
import dev.hopwise.report.EndpointsMarkdown;
import dev.hopwise.report.EndpointsText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Suitability;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which endpoint type suits each need, why the others do not, and what is missing. */
@Command(
        name = "endpoints",
        mixinStandardHelpOptions = true,
        description = "For every need: which endpoint type suits, why the others do not, what is missing."
                + " Ends with 1 when a need is not met.")
final class EndpointsCommand implements Callable<Integer> {
    private static final Output.Format[] FORMATS = {
        Output.Format.TEXT, Output.Format.JSON, Output.Format.JUNIT, Output.Format.GITHUB, Output.Format.MARKDOWN
    };

    @Parameters(paramLabel = "FILE", description = "The topology file; - for standard input.")
    private String file = "";

    @Mixin
    private final TopologyFile topologyFile = new TopologyFile();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        output.check(FORMATS);
        if (!file.equals("-")) {
            output.spare(Path.of(file));
        }
        EndpointsText text = new EndpointsText(output.style(), output.detail());
        Suitability suitability = suitability(topologyFile.read(file));
        output.write(
                format -> switch (format) {
                    case JSON -> new EndpointsJson().write(suitability);
                    case JUNIT -> new EndpointsJunit().write(suitability);
                    case GITHUB -> new EndpointsGithub().write(suitability);
                    case MARKDOWN -> new EndpointsMarkdown().write(suitability);
                    default -> text.write(suitability);
                },
                FORMATS);
        boolean met = suitability.needs().stream().allMatch(Suitability.Answer::met);
        return met ? ExitCode.DONE : ExitCode.OBJECTION;
    }

    private static Suitability suitability(Topology topology) {
        try {
            return new Needs(RuleBase.suitability(topology)).suitability(topology);
        } catch (QuestionException e) {
            throw new InputException(e.getMessage());
        }
    }
}

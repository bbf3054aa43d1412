package dev.hopwise.cli;

import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.Recorder;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.LogCoverageJson;
import dev.hopwise.report.LogCoverageMarkdown;
import dev.hopwise.report.LogCoverageText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.LogCoverage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which flow log sees a flow, with which action, and which traffic nothing records. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Which flow log sees a flow, with which action; without a flow, what no flow log records.")
final class CoverageCommand implements Callable<Integer> {
    private static final Output.Format[] FORMATS = {Output.Format.TEXT, Output.Format.JSON, Output.Format.MARKDOWN};

    @Parameters(paramLabel = "FILE", description = "The topology file; - for standard input.")
    private String file = "";

    @Mixin
    private final FlowOptions flow = new FlowOptions();

    @Mixin
    private final TopologyFile topologyFile = new TopologyFile();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Optional<Question> question =
                flow.isGiven() ? Optional.of(flow.question("flow-logs coverage", null, null, null)) : Optional.empty();
        output.check(FORMATS);
        if (!file.equals("-")) {
            output.spare(Path.of(file));
        }
        LogCoverageText text = new LogCoverageText(output.style());
        Topology topology = topologyFile.read(file);
        LogCoverage coverage = question.map(it -> coverage(topology, it))
                .orElseGet(() -> new Recorder(RuleBase.uncovered()).uncovered(topology));
        output.write(
                format -> switch (format) {
                    case JSON -> new LogCoverageJson().write(coverage);
                    case MARKDOWN -> new LogCoverageMarkdown().write(coverage);
                    default -> text.write(coverage);
                },
                FORMATS);
        return ExitCode.DONE;
    }

    private static LogCoverage coverage(Topology topology, Question question) {
        try {
            return new Recorder(RuleBase.records(topology)).coverage(topology, question);
        } catch (QuestionException e) {
            throw new UsageException(e.getMessage());
        }
    }
}

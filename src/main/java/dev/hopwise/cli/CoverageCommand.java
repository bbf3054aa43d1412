package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.Recorder;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.FindingsGithub;
import dev.hopwise.report.LogCoverageJson;
import dev.hopwise.report.LogCoverageMarkdown;
import dev.hopwise.report.LogCoverageResults;
import dev.hopwise.report.LogCoverageText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.LogCoverage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which flow log sees a flow, with which action, and which traffic nothing records. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Which flow log sees a flow, with which action; without a flow, what no flow log records.",
        modelTransformer = FormsHelp.class)
final class CoverageCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {
        Output.Format.TEXT, Output.Format.JSON, Output.Format.SARIF, Output.Format.GITHUB, Output.Format.MARKDOWN
    };

    @Mixin
    private final OneTopology one = new OneTopology();

    @Mixin
    private final FlowOptions flow = new FlowOptions();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Optional<Question> question =
                flow.isGiven() ? Optional.of(flow.question("flow-logs coverage", null, null, "all")) : Optional.empty();
        output.check(FORMATS);
        LogCoverageText text = new LogCoverageText(output.style(), output.detail());
        Reading.Read read = one.read(output);
        RuleBase rules = question.isPresent() ? RuleBase.records(read.topology()) : RuleBase.uncovered();
        LogCoverage coverage = coverage(new Recorder(rules), read.topology(), question);
        output.write(
                format -> switch (format) {
                    case JSON -> new LogCoverageJson().write(coverage);
                    case MARKDOWN -> new LogCoverageMarkdown().write(coverage);
                    case SARIF -> sarif(findings(coverage, rules), rules, read);
                    case GITHUB ->
                        new FindingsGithub(CodeScanning.paths())
                                .write(findings(coverage, rules), LogCoverageText.count(coverage));
                    default -> text.write(coverage);
                },
                FORMATS);
        return ExitCode.DONE;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    private static List<Finding> findings(LogCoverage coverage, RuleBase rules) {
        return new LogCoverageResults(rules.catalogue().cards()).findings(coverage);
    }

    private static String sarif(List<Finding> findings, RuleBase rules, Reading.Read read) {
        return CodeScanning.sarif(CodeScanning.cards(findings, rules), read.sources())
                .write(findings, List.of());
    }

    private static LogCoverage coverage(Recorder recorder, Topology topology, Optional<Question> question) {
        try {
            return question.isPresent() ? recorder.coverage(topology, question.get()) : recorder.uncovered(topology);
        } catch (QuestionException e) {
            throw new UsageException(e.getMessage());
        }
    }
}

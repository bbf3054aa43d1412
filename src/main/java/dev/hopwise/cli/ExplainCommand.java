package dev.hopwise.cli;

import dev.hopwise.LoadedTopology;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.remedy.Remedies;
import dev.hopwise.report.Detail;
import dev.hopwise.report.ExplainHtml;
import dev.hopwise.report.ExplainJson;
import dev.hopwise.report.ExplainMarkdown;
import dev.hopwise.report.ExplainText;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Can this flow pass, hop by hop, there and back; if not, every blocker on the way. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Can this flow pass, hop by hop, there and back; if not, every blocker on the way.",
        modelTransformer = FormsHelp.class)
final class ExplainCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {
        Output.Format.TEXT, Output.Format.JSON, Output.Format.MARKDOWN, Output.Format.HTML
    };

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "The topology file, a folder with one, or - for standard input. Without it that of .hopwise.yaml.")
    private @Nullable String file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FROM", description = "The source, in place of --from.")
    private @Nullable String fromWord;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TO", description = "The destination, in place of --to.")
    private @Nullable String toWord;

    @Parameters(index = "3", arity = "0..1", paramLabel = "ON", description = "The protocol, in place of --on.")
    private @Nullable String onWord;

    @Option(
            names = "--expect",
            paramLabel = "VERDICT",
            description = "End with 1 unless this is the verdict.",
            completionCandidates = Completed.Verdicts.class)
    private @Nullable String expect;

    @Option(names = "--fix", description = "Write the file with the changes that open the flow; -o names where to.")
    private boolean fix;

    @Mixin
    private final FlowOptions flow = new FlowOptions();

    @Mixin
    private final TopologyFile topologyFile = new TopologyFile();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        checkExpectation();
        Optional<ReachQuestion> all =
                expect == null ? flow.reachQuestion("explain", fromWord, toWord, onWord) : Optional.empty();
        if (all.isPresent()) {
            if (fix) {
                throw new UsageException("--fix is about one flow: it needs --on PROTOCOL, such as --on tcp/443");
            }
            return reach(all.get());
        }
        Question question = flow.question("explain", fromWord, toWord, onWord);
        output.check(FORMATS);
        ExplainText text = new ExplainText(output.style(), output.detail());
        LoadedTopology topology = one().load(output);
        Explanation explanation = explain(topology, question);
        Remedies remedies = topology.remedies(question);
        boolean asExpected =
                expect == null || expect.equals(explanation.verdict().word());
        if (fix) {
            int written = new Fix(remedies).write(explanation, output);
            return asExpected ? written : ExitCode.OBJECTION;
        }
        Explanation told = isToBeOpened(remedies, explanation) ? remedies.of(explanation) : explanation;
        output.write(
                format -> switch (format) {
                    case JSON -> new ExplainJson().write(told);
                    case MARKDOWN -> ExplainMarkdown.write(told);
                    case HTML -> new ExplainHtml().write(told);
                    default -> text.write(told);
                },
                FORMATS);
        return asExpected ? ExitCode.DONE : ExitCode.OBJECTION;
    }

    /** Of a large topology only whoever asks for a remedy waits for it. */
    private boolean isToBeOpened(Remedies remedies, Explanation explanation) {
        if (output.detail() == Detail.BRIEF || explanation.verdict() == Verdict.ALLOWED) {
            return false;
        }
        if (remedies.isSlow()) {
            output.tell("what would open it is not looked for in a topology of more than " + Remedies.MANY_INTERFACES
                    + " interfaces; --fix looks for it");
        }
        return !remedies.isSlow();
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    private OneTopology one() {
        return new OneTopology(new TopologyFiles(file == null ? List.of() : List.of(file), topologyFile));
    }

    /** What passes between the two ends. */
    private int reach(ReachQuestion question) {
        output.check(FORMATS);
        output.detail();
        try (Progress progress = output.progress("walking")) {
            ReachReport report =
                    ReachReport.of(one().read(output).topology(), question, ReachReport.INTERFACE, progress);
            output.stream((format, out) -> report.write(format, output.style(), out), progress, FORMATS);
        }
        return ExitCode.DONE;
    }

    private static Explanation explain(LoadedTopology topology, Question question) {
        try {
            return topology.explain(question);
        } catch (QuestionException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void checkExpectation() {
        List<String> verdicts = Stream.of(Verdict.values()).map(it -> it.word()).toList();
        if (expect != null && !verdicts.contains(expect)) {
            throw new UsageException("--expect " + expect + ": a verdict is one of " + String.join(", ", verdicts));
        }
    }
}

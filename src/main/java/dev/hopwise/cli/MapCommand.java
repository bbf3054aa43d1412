package dev.hopwise.cli;

import dev.hopwise.drawing.Layout;
import dev.hopwise.drawing.Picture;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.MatrixWalks;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.MapHtml;
import dev.hopwise.report.MapMermaid;
import dev.hopwise.report.MapSvg;
import dev.hopwise.verdict.AnswerMatrix;
import dev.hopwise.verdict.AnswerMatrix.End;
import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The picture: a drawn network in which paths and blockers are looked up. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = "The picture: a page with the drawn network, in which every path and blocker is looked up; as SVG"
                + " or Mermaid the drawing alone. Without --format the suffix of -o says which.",
        modelTransformer = FormsHelp.class)
final class MapCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {Output.Format.HTML, Output.Format.SVG, Output.Format.MERMAID};
    /** What a machine of today walks in some fifteen seconds. */
    private static final String MOST_WALKS = "8000";

    @Mixin
    private final OneTopology one = new OneTopology();

    @Option(
            names = "--walks",
            paramLabel = "COUNT",
            description =
                    "So many questions are walked hop by hop beforehand, those of --from and --to first, then those of"
                            + " which something passes; of others the page has the verdict only (html)."
                            + " ${DEFAULT-VALUE} unless given.",
            defaultValue = MOST_WALKS)
    private int walks;

    @Option(
            names = "--from",
            paramLabel = "END",
            description =
                    "Every answer from here has its hops, however many there are (html): an interface, subnet:ID, internet, …")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "END", description = "Every answer to here; with --from, from there to here.")
    private @Nullable String to;

    @Mixin
    private final DayOption today = new DayOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (walks < 0) {
            throw new UsageException("--walks " + walks + ": a count, such as " + MOST_WALKS);
        }
        output.bySuffix(new Suffixes(
                Map.of(".html", Output.Format.HTML, ".svg", Output.Format.SVG, ".mmd", Output.Format.MERMAID)));
        boolean answers = output.check(FORMATS).contains(Output.Format.HTML);
        if (!answers && (from != null || to != null)) {
            throw new UsageException("--from and --to choose what the page answers; a drawing alone answers nothing");
        }
        output.detail();
        Reading.Read read = one.read(output);
        String name = read.topology().topology().value();
        MatrixWalks matrix = new MatrixWalks(RuleBase.reach(read.topology()), read.topology());
        Picture picture = Layout.of(
                read.topology(),
                matrix.ends().stream()
                        .map(some -> some.stream()
                                .filter(it -> it.kind().equals("networkInterface"))
                                .map(End::resource)
                                .toList())
                        .filter(some -> !some.isEmpty())
                        .toList());
        output.write(
                format -> switch (format) {
                    case SVG -> new MapSvg(picture, findings(read)).write(name);
                    case MERMAID -> new MapMermaid(picture).write();
                    default ->
                        new MapHtml(picture, answers(matrix), findings(read))
                                .write(name, read.sources().get(0).name());
                },
                FORMATS);
        return ExitCode.DONE;
    }

    private AnswerMatrix answers(MatrixWalks matrix) {
        try (Progress progress = output.progress("walking")) {
            ReachQuestion about =
                    new ReachQuestion(Optional.ofNullable(from), Optional.ofNullable(to), List.of(Traffic.ALL));
            return matrix.matrix(walks, about, progress);
        } catch (QuestionException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private List<Finding> findings(Reading.Read read) {
        return new Linter(RuleBase.findings(List.of(read.topology())))
                .lint(read.topology(), read.pragmas(), today.day())
                .findings();
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }
}

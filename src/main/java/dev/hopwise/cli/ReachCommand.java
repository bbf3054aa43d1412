package dev.hopwise.cli;

import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.ReachQuestion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who can reach whom on what: the whole matrix, or a part of it. */
@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        description = "Who can reach whom on what: the whole matrix, or a part of it.",
        modelTransformer = FormsHelp.class)
final class ReachCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {
        Output.Format.TEXT, Output.Format.JSON, Output.Format.CSV, Output.Format.DOT, Output.Format.MERMAID
    };

    @Mixin
    private final OneTopology one = new OneTopology();

    @Option(names = "--from", paramLabel = "END", description = "Only from here: an interface, subnet:ID, internet, …")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "END", description = "Only to here: the same, or service:NAME.")
    private @Nullable String to;

    @Option(
            names = "--on",
            paramLabel = "PROTOCOL",
            split = ",",
            description = "Only on this: tcp/443, udp/53, icmp/8, 47; without it, all.")
    private List<String> on = List.of();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "interface; class: ends that nothing in the file tells apart, as one; subnet, group or vpc: what some member can.",
            defaultValue = ReachReport.INTERFACE,
            completionCandidates = Completed.Sets.class)
    private String by = ReachReport.INTERFACE;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (!ReachReport.BY.contains(by)) {
            throw new UsageException("--by " + by + ": one of " + String.join(", ", ReachReport.BY));
        }
        ReachQuestion question = question();
        output.check(FORMATS);
        output.detail();
        try (Progress progress = output.progress("walking")) {
            Reading.Read read = one.read(output);
            ReachReport report = ReachReport.of(read.topology(), question, by, progress);
            output.stream((format, out) -> report.write(format, output.style(), out), progress, FORMATS);
        }
        return ExitCode.DONE;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    private ReachQuestion question() {
        List<Traffic> traffic = on.isEmpty()
                ? List.of(Traffic.ALL)
                : on.stream().map(FlowOptions::traffic).toList();
        return new ReachQuestion(Optional.ofNullable(from), Optional.ofNullable(to), traffic);
    }
}

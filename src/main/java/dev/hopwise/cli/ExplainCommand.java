package dev.hopwise.cli;

import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Explainer;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.ExplainJson;
import dev.hopwise.report.ExplainText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.nio.file.Path;
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
        description = "Can this flow pass, hop by hop, there and back; if not, every blocker on the way.")
final class ExplainCommand implements Callable<Integer> {
    private static final Output.Format[] FORMATS = {Output.Format.TEXT, Output.Format.JSON};

    @Parameters(index = "0", paramLabel = "FILE", description = "The topology file; - for standard input.")
    private String file = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FROM", description = "The source, in place of --from.")
    private @Nullable String fromWord;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TO", description = "The destination, in place of --to.")
    private @Nullable String toWord;

    @Parameters(index = "3", arity = "0..1", paramLabel = "ON", description = "The protocol, in place of --on.")
    private @Nullable String onWord;

    @Option(
            names = "--from",
            paramLabel = "END",
            description = "The source: an interface, an instance, internet, an address, …")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "END",
            description = "The destination: the same, or service:NAME, endpoint:NAME.")
    private @Nullable String to;

    @Option(
            names = "--on",
            paramLabel = "PROTOCOL",
            split = ",",
            description = "Protocol and port: tcp/443, udp/53, icmp/8, 47, all.")
    private List<String> on = List.of();

    @Option(
            names = "--source-port",
            paramLabel = "PORT",
            description = "The client's port; without it any of 1024-65535.")
    private @Nullable String sourcePort;

    @Option(names = "--ipv6", description = "Ask for IPv6; without it, IPv4 where both ends have it.")
    private boolean ipv6;

    @Option(names = "--expect", paramLabel = "VERDICT", description = "End with 1 unless this is the verdict.")
    private @Nullable String expect;

    @Mixin
    private final TopologyFile topologyFile = new TopologyFile();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        checkExpectation();
        Question question = question();
        output.check(FORMATS);
        if (!file.equals("-")) {
            output.spare(Path.of(file));
        }
        ExplainText text = new ExplainText(output.style(), output.detail());
        Topology topology = topologyFile.read(file);
        Explanation explanation = explain(topology, question);
        output.write(
                format -> format == Output.Format.JSON ? new ExplainJson().write(explanation) : text.write(explanation),
                FORMATS);
        boolean asExpected =
                expect == null || expect.equals(explanation.verdict().word());
        return asExpected ? ExitCode.DONE : ExitCode.OBJECTION;
    }

    private static Explanation explain(Topology topology, Question question) {
        try {
            return new Explainer(RuleBase.walk(topology)).explain(topology, question);
        } catch (QuestionException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void checkExpectation() {
        List<String> verdicts = Stream.of(dev.hopwise.verdict.Verdict.values())
                .map(it -> it.word())
                .toList();
        if (expect != null && !verdicts.contains(expect)) {
            throw new UsageException("--expect " + expect + ": a verdict is one of " + String.join(", ", verdicts));
        }
    }

    private Question question() {
        String source = one("--from", from, fromWord);
        String destination = one("--to", to, toWord);
        List<String> protocols = on.isEmpty()
                ? Optional.ofNullable(onWord)
                        .map(word -> List.of(word.split(",")))
                        .orElse(List.of())
                : on;
        if (protocols.isEmpty()) {
            throw new UsageException(
                    "explain needs --on PROTOCOL, such as --on tcp/443; what passes without it is not supported yet");
        }
        return new Question(
                source,
                destination,
                protocols.stream().map(ExplainCommand::traffic).toList(),
                clientPorts(),
                ipv6);
    }

    private static String one(String name, @Nullable String option, @Nullable String word) {
        if (option != null && word != null) {
            throw new UsageException(name + " is given twice: " + option + " and " + word);
        }
        String end = option != null ? option : word;
        if (end == null || end.isBlank()) {
            throw new UsageException(
                    "explain needs " + name + " END; an end is an interface, an instance, internet, an address, …");
        }
        return end;
    }

    private static Traffic traffic(String text) {
        try {
            return Traffic.parse(text.strip());
        } catch (AddressFormatException e) {
            throw new UsageException("--on " + text + ": " + e.getMessage());
        }
    }

    private Range clientPorts() {
        if (sourcePort == null) {
            return Range.EPHEMERAL;
        }
        if (!sourcePort.matches("[0-9]{1,5}") || Integer.parseInt(sourcePort) > 65535) {
            throw new UsageException("--source-port " + sourcePort + ": a port is a number of 0 to 65535");
        }
        return Range.of(Integer.parseInt(sourcePort));
    }
}

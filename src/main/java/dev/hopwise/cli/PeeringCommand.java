package dev.hopwise.cli;

import dev.hopwise.reasoning.Pairs;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.PeeringJson;
import dev.hopwise.report.PeeringMarkdown;
import dev.hopwise.report.PeeringText;
import dev.hopwise.verdict.Connections;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pairs of VPCs are peered, half-configured, missing; how many connections a full mesh takes. */
@Command(
        name = "peering",
        mixinStandardHelpOptions = true,
        description = "Which pairs of VPCs are peered, half-configured or missing, and what a full mesh takes.")
final class PeeringCommand implements Callable<Integer> {
    private static final Output.Format[] FORMATS = {Output.Format.TEXT, Output.Format.JSON, Output.Format.MARKDOWN};
    /** More VPCs than any account has; the number of connections stays far from what a long can hold. */
    private static final int MOST = 1_000_000;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The topology file; - for standard input.")
    private @Nullable String file;

    @Option(names = "--count", paramLabel = "N", description = "Say only how many connections N VPCs take.")
    private @Nullable Integer count;

    @Mixin
    private final TopologyFile topologyFile = new TopologyFile();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        output.check(FORMATS);
        PeeringText text = new PeeringText(output.style());
        PeeringJson json = new PeeringJson();
        if (file == null && count != null) {
            if (count < 0 || count > MOST) {
                throw new UsageException("--count " + count + ": a number of VPCs is one of 0 to " + MOST);
            }
            long vpcs = count;
            output.write(
                    format -> switch (format) {
                        case JSON -> json.count(vpcs);
                        case MARKDOWN -> new PeeringMarkdown().count(vpcs);
                        default -> text.count(vpcs);
                    },
                    FORMATS);
            return ExitCode.DONE;
        }
        if (file == null || count != null) {
            throw new UsageException("peering needs a topology FILE, or --count N: one or the other");
        }
        if (!file.equals("-")) {
            output.spare(Path.of(file));
        }
        Connections connections = new Pairs(RuleBase.pairs()).connections(topologyFile.read(file));
        output.write(
                format -> switch (format) {
                    case JSON -> json.write(connections);
                    case MARKDOWN -> new PeeringMarkdown().write(connections);
                    default -> text.write(connections);
                },
                FORMATS);
        return ExitCode.DONE;
    }
}

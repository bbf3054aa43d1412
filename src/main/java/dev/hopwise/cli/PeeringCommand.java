package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Pairs;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.FindingsGithub;
import dev.hopwise.report.PeeringJson;
import dev.hopwise.report.PeeringMarkdown;
import dev.hopwise.report.PeeringResults;
import dev.hopwise.report.PeeringText;
import dev.hopwise.verdict.Connections;
import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which pairs of VPCs are peered, half-configured, missing; how many connections a full mesh takes. */
@Command(
        name = "peering",
        mixinStandardHelpOptions = true,
        description = "Which pairs of VPCs are peered, half-configured or missing, and what a full mesh takes.",
        modelTransformer = FormsHelp.class)
final class PeeringCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {
        Output.Format.TEXT, Output.Format.JSON, Output.Format.SARIF, Output.Format.GITHUB, Output.Format.MARKDOWN
    };
    /** A number is about no line of any file. */
    private static final Output.Format[] FORMATS_OF_COUNT = {
        Output.Format.TEXT, Output.Format.JSON, Output.Format.MARKDOWN
    };
    /** More VPCs than any account has; the number of connections stays far from what a long can hold. */
    private static final int MOST = 1_000_000;

    @Mixin
    private final OneTopology one = new OneTopology();

    @Option(names = "--count", paramLabel = "N", description = "Say only how many connections N VPCs take.")
    private @Nullable String count;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (count != null) {
            return count(count);
        }
        output.check(FORMATS);
        PeeringText text = new PeeringText(output.style());
        Reading.Read read = one.read(output);
        RuleBase rules = RuleBase.pairs();
        Connections connections = new Pairs(rules).connections(read.topology());
        PeeringResults results = new PeeringResults(rules.catalogue().cards());
        output.write(
                format -> switch (format) {
                    case JSON -> new PeeringJson().write(connections);
                    case MARKDOWN -> new PeeringMarkdown().write(connections);
                    case SARIF -> sarif(results.findings(connections), rules, read);
                    case GITHUB ->
                        new FindingsGithub(CodeScanning.paths())
                                .write(results.findings(connections), PeeringText.mesh(connections.vpcs()));
                    default -> text.write(connections);
                },
                FORMATS);
        return ExitCode.DONE;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    private static String sarif(List<Finding> findings, RuleBase rules, Reading.Read read) {
        return CodeScanning.sarif(CodeScanning.cards(findings, rules), read.sources())
                .write(findings, List.of());
    }

    private int count(String asked) {
        output.check(FORMATS_OF_COUNT);
        PeeringText text = new PeeringText(output.style());
        if (one.isNamed()) {
            throw new UsageException("peering takes a topology FILE, or --count N: one or the other");
        }
        int vpcs = vpcs(asked);
        output.write(
                format -> switch (format) {
                    case JSON -> new PeeringJson().count(vpcs);
                    case MARKDOWN -> new PeeringMarkdown().count(vpcs);
                    default -> text.count(vpcs);
                },
                FORMATS_OF_COUNT);
        return ExitCode.DONE;
    }

    private static int vpcs(String asked) {
        try {
            int vpcs = Integer.parseInt(asked);
            if (vpcs >= 0 && vpcs <= MOST) {
                return vpcs;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other that is none.
        }
        throw new UsageException("--count " + asked + ": a number of VPCs is one of 0 to " + MOST);
    }
}

package dev.hopwise.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What flow logs see. */
@Command(
        name = "flow-logs",
        mixinStandardHelpOptions = true,
        description = "What flow logs see of a flow, and what nothing records.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CoverageCommand.class)
final class FlowLogsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command of flow-logs? There is: flow-logs coverage");
    }
}

package dev.hopwise.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The findings of one day, accepted together. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Accepts today's findings, so that lint tells new ones only.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = BaselineWriteCommand.class)
final class BaselineCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "baseline: which command? baseline write");
    }
}

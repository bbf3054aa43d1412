package dev.hopwise.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands, options and their words. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints what your shell needs to complete commands, options and their words.",
        footer = {
            "",
            "bash: source <(hopwise completion bash)",
            "zsh:  source <(hopwise completion zsh), after compinit",
            "fish: hopwise completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {
    private static final String FISH = "fish";
    private static final List<String> SHELLS = List.of("bash", "zsh", FISH);

    /** What a shell may be. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SHELLS.iterator();
        }
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.", completionCandidates = Shells.class)
    private String shell = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!SHELLS.contains(shell)) {
            throw new UsageException("completion " + shell + ": one of " + String.join(", ", SHELLS));
        }
        CommandLine all = HopwiseCommand.all();
        PrintWriter out = spec.commandLine().getOut();
        // The script for bash is one for zsh, too: it says so to zsh itself.
        out.print(shell.equals(FISH) ? new FishCompletion(all.getCommandSpec()).script() : BashCompletion.script(all));
        out.flush();
        return ExitCode.DONE;
    }
}

package dev.hopwise.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what lint tells today to a file, for {@code lint --baseline} to accept. */
@Command(
        name = "write",
        mixinStandardHelpOptions = true,
        description = "Writes what lint tells today to a file; lint --baseline FILE accepts it.")
final class BaselineWriteCommand implements Callable<Integer> {
    @Mixin
    private final Inspector inspector = new Inspector();

    @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE; without it to hopwise-baseline.json.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path target = file == null ? BaselineFile.USUAL : file;
        inspector.inputs().forEach(input -> Output.spare(target.toString(), target, input));
        BaselineFile.Written written = new BaselineFile(target).written(inspector.inspect(), inspector.choice());
        WholeFile.write(target, written.text());
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                written.findings() + (written.findings() == 1 ? " finding" : " findings") + " accepted in " + target);
        out.flush();
        return ExitCode.DONE;
    }
}

package dev.hopwise.cli;

import dev.hopwise.reasoning.Advance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
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

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description =
                    "Write to FILE, to standard output for -; without it to that of .hopwise.yaml, or hopwise-baseline.json.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ProjectFile project = ProjectFile.here();
        Path target = Optional.ofNullable(file)
                .or(() -> project.project().baseline().map(project::path))
                .orElse(BaselineFile.USUAL);
        Inspected inspected = inspector.inspect(project, Advance.UNHEARD);
        inspected.sources().forEach(source -> Output.spare(target.toString(), target, Path.of(source.name())));
        String text = new BaselineFile(target).text(inspected);
        PrintWriter out = spec.commandLine().getOut();
        if (target.equals(Target.STANDARD)) {
            out.print(text);
        } else {
            WholeFile.write(target, text);
            int findings = inspected.asked().findings().size();
            out.println(findings + (findings == 1 ? " finding" : " findings") + " accepted in " + target);
        }
        out.flush();
        return ExitCode.DONE;
    }
}

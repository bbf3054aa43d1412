package dev.hopwise.cli;

import dev.hopwise.reasoning.Advance;
import dev.hopwise.verdict.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        List<Finding> accepted = BaselineFile.acceptable(inspected);
        String text = new BaselineFile(target).text(inspected, accepted);
        PrintWriter out = spec.commandLine().getOut();
        if (target.equals(Target.STANDARD)) {
            out.print(text);
        } else {
            WholeFile.write(target, text);
            tell(inspected.asked().findings(), accepted, target, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void tell(List<Finding> told, List<Finding> accepted, Path target, PrintWriter out) {
        out.println(count(accepted.size()) + " accepted in " + target);
        if (told.size() > accepted.size()) {
            String rules = told.stream()
                    .filter(finding -> !accepted.contains(finding))
                    .map(Finding::rule)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            out.println(count(told.size() - accepted.size()) + " left (" + rules
                    + "): what is found about suppressions no baseline accepts; mend them in the file");
        }
    }

    private static String count(int findings) {
        return findings + (findings == 1 ? " finding" : " findings");
    }
}

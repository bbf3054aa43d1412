package dev.hopwise.cli;

import dev.hopwise.reading.Document;
import dev.hopwise.reading.DocumentReader;
import dev.hopwise.reading.Problem;
import dev.hopwise.reasoning.OwnRules;
import dev.hopwise.reasoning.OwnRulesException;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder of the rules of the user's own. */
final class RuleFolder {
    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Ask the rules in the *.drl files of FOLDER, too. They are programs: there is no sandbox.")
    private @Nullable Path folder;

    @Option(
            names = "--project-rules",
            negatable = true,
            description =
                    "Whether to ask the rules that .hopwise.yaml names, too: without your word none of them runs.")
    private @Nullable Boolean projectRules;

    /** The texts of rules that were compiled. */
    record Compiled(OwnRules rules, List<SourceText> texts) {}

    /**
     * The rules of the folder that the user names, or else the project; none where neither does. Those of the project are programs of
     * whoever wrote it, and run only where the user says so.
     *
     * @throws UsageException where the project names some, and the user does not say whether to run them
     * @throws CompilerNeeded where this process cannot compile them
     * @throws InputException with everything that is wrong with them
     */
    Compiled compiled(ProjectFile project) {
        Optional<Text> written = project.project().rules().filter(text -> folder == null);
        Optional<Path> chosen = Optional.ofNullable(folder).or(() -> written.map(project::path));
        if (chosen.isEmpty()) {
            return new Compiled(OwnRules.NONE, List.of());
        }
        boolean runs = written.map(this::runs).orElse(true);
        List<SourceText> texts = texts(chosen.get(), written, project);
        if (!runs) {
            return new Compiled(OwnRules.notRun(texts), List.of());
        }
        if (!OwnRules.canBeCompiled()) {
            throw new CompilerNeeded();
        }
        return new Compiled(told(() -> OwnRules.compile(texts), texts), texts);
    }

    private boolean runs(Text written) {
        if (projectRules == null) {
            throw new UsageException(written.where() + " names the rules in '" + written.value()
                    + "'. They are programs, and would run with your rights: read them, then say --project-rules;"
                    + " or --no-project-rules to go without them");
        }
        return projectRules;
    }

    private static List<SourceText> texts(Path folder, Optional<Text> written, ProjectFile project) {
        String expected = "a folder with rules in files *.drl";
        List<Path> files = Files.isDirectory(folder) ? FilePattern.matches(folder + "/**/*.drl") : List.of();
        if (files.isEmpty()) {
            String found = Files.isDirectory(folder) ? "no file *.drl in this folder" : "there is no such folder";
            throw new InputException(
                    written.map(text -> project.complaint(text, "'" + text.value() + "': " + found, expected))
                            .orElse("--rules " + folder + ": " + found + "; expected " + expected));
        }
        return files.stream().map(RuleFolder::text).toList();
    }

    private static SourceText text(Path file) {
        Document<SourceText> document = DocumentReader.rules(file);
        if (document instanceof Document.Read<SourceText> read) {
            return read.content();
        }
        throw new InputException(((Document.Unreadable<SourceText>) document).text());
    }

    /** What {@code asked} gives; where rules of the user's own keep it from that, the user is told which. */
    static <T> T told(Supplier<T> asked, List<SourceText> texts) {
        try {
            return asked.get();
        } catch (OwnRulesException e) {
            throw new InputException(e.faults().stream()
                    .map(fault -> new Problem(
                                    fault.where(), fault.found(), fault.expected(), Optional.empty(), Optional.empty())
                            .text(texts)
                            .stripTrailing())
                    .collect(Collectors.joining("\n\n")));
        }
    }
}

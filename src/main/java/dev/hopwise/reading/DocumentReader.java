package dev.hopwise.reading;

import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Baseline;
import dev.hopwise.topology.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files beside topologies, by the same means: records are their format, and every value keeps its place. */
public final class DocumentReader {
    private final String expected;
    private final Problems problems = new Problems();

    private DocumentReader(String expected) {
        this.expected = expected;
    }

    /** Reads a baseline. JSON is YAML, too. */
    public static Document<Baseline> baseline(Path file) {
        return new DocumentReader("a baseline, as 'hopwise baseline write' makes it").read(file, Baseline.class);
    }

    /** Reads what a project says of itself. */
    public static Document<Project> project(Path file) {
        return new DocumentReader("settings, such as 'files: [topologies]'").read(file, Project.class);
    }

    /** Reads a file of rules. */
    public static Document<SourceText> rules(Path file) {
        DocumentReader reader = new DocumentReader("a file of rules");
        Optional<SourceText> text = new TextLoader(ReadingLimits.DEFAULT, reader.problems, reader.expected)
                .load(Includes.named(file), file);
        return text.isPresent() ? new Document.Read<>(text.get(), text.get()) : reader.unreadable(text);
    }

    private <T extends Record> Document<T> read(Path file, Class<T> type) {
        String name = Includes.named(file);
        Optional<SourceText> source = new TextLoader(ReadingLimits.DEFAULT, problems, expected).load(name, file);
        Optional<T> content = source.flatMap(text -> YamlTree.parse(text, ReadingLimits.DEFAULT, problems, expected))
                .map(root -> bind(root, type));
        if (problems.isEmpty() && content.isPresent()) {
            return new Document.Read<>(content.get(), source.get());
        }
        return unreadable(source);
    }

    private <T> Document<T> unreadable(Optional<SourceText> source) {
        List<SourceText> sources = source.stream().toList();
        return new Document.Unreadable<>(problems.sorted().stream()
                .map(problem -> problem.text(sources))
                .collect(Collectors.joining("\n"))
                .stripTrailing());
    }

    private <T extends Record> T bind(Node root, Class<T> type) {
        Where where = root.where();
        T content = type.cast(new Binder(problems, new References()).record(type, "", where, root, Scope.TOPOLOGY));
        if (content instanceof Baseline baseline && baseline.version().value() != Baseline.VERSION) {
            problems.report(
                    baseline.version().where(),
                    "version " + baseline.version().value() + " of a baseline",
                    "version " + Baseline.VERSION,
                    () -> Optional.of("it was written by a newer Hopwise; write it anew"));
        }
        return content;
    }
}

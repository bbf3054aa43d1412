package dev.hopwise.cli;

import dev.hopwise.reading.Document;
import dev.hopwise.reading.DocumentReader;
import dev.hopwise.reading.Problem;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Project;
import dev.hopwise.topology.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The file {@code .hopwise.yaml} of a project: what counts where the command line says nothing. */
final class ProjectFile {
    private static final String NAME = ".hopwise.yaml";
    private static final String REPOSITORY = ".git";

    private final Project project;
    private final Path folder;
    private final List<SourceText> sources;

    private ProjectFile(Project project, Path folder, List<SourceText> sources) {
        this.project = project;
        this.folder = folder;
        this.sources = sources;
    }

    /**
     * That of the working directory, or of the nearest folder above it in the same repository; else one that says nothing.
     *
     * @throws InputException where it cannot be read
     */
    static ProjectFile here() {
        Path here = Path.of("").toAbsolutePath();
        Path folder = folder(here).map(here::relativize).orElse(Path.of(""));
        Path file = folder.resolve(NAME);
        if (!Files.exists(file) || saysNothing(file)) {
            return new ProjectFile(nothing(), folder, List.of());
        }
        Document<Project> document = DocumentReader.project(file);
        if (document instanceof Document.Read<Project> read) {
            return new ProjectFile(read.content(), folder, List.of(read.source()));
        }
        throw new InputException(((Document.Unreadable<Project>) document).text());
    }

    /** Whether there is nothing in a file but comments: what is not written yet is no mistake. */
    private static boolean saysNothing(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** The root of the repository that a folder is in. */
    static Optional<Path> repository(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(at -> Files.exists(at.resolve(REPOSITORY)))
                .findFirst();
    }

    /** Without a repository only the folder itself counts: what lies above it may be anybody's. */
    private static Optional<Path> folder(Path here) {
        Optional<Path> found = Optional.empty();
        for (Path at = here; at != null; at = at.getParent()) {
            if (found.isEmpty() && Files.exists(at.resolve(NAME))) {
                found = Optional.of(at);
            }
            if (Files.exists(at.resolve(REPOSITORY))) {
                return found;
            }
        }
        return found.filter(here::equals);
    }

    private static Project nothing() {
        return new Project(
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Where(NAME, 1, 1));
    }

    Project project() {
        return project;
    }

    /** What a path in the file means from the working directory on. */
    Path path(Text written) {
        Path path = folder.resolve(written.value());
        Path here = Path.of("").toAbsolutePath();
        return path.isAbsolute() ? path : here.relativize(here.resolve(path).normalize());
    }

    /** What the user reads where something in the file cannot be. */
    String complaint(Text written, String found, String expected) {
        return new Problem(written.where(), found, expected, Optional.empty(), Optional.empty())
                .text(sources)
                .stripTrailing();
    }
}

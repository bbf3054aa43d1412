package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.topology.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads several topologies: those that the user names, or else those of the project. */
final class TopologyFiles {
    private static final String INPUT = "-";

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Topology files; a folder for every *.yaml in it; a pattern such as 'net/**/*.yaml'; - for standard "
                            + "input. Without FILE the files of .hopwise.yaml.")
    private List<String> files;

    @Mixin
    private final TopologyFile topologyFile;

    TopologyFiles() {
        this(List.of(), new TopologyFile());
    }

    /** For a command that has other words beside its files. */
    TopologyFiles(List<String> files, TopologyFile topologyFile) {
        this.files = files;
        this.topologyFile = topologyFile;
    }

    /** Whether the user names any. */
    boolean isNamed() {
        return !files.isEmpty();
    }

    /**
     * What the user or the project names.
     *
     * @param written where the project names it
     */
    private record Named(String word, Optional<Text> written) {
        boolean isFolder() {
            return !word.equals(INPUT) && Files.isDirectory(Path.of(word));
        }

        boolean isPattern() {
            return FilePattern.isPattern(word) && !Files.exists(Path.of(word));
        }
    }

    /**
     * The topologies in the order in which they are named, each file once. Of a folder every {@code *.yaml} file in it counts, of a
     * pattern every file that matches; but neither hidden files nor fragments, which others include.
     *
     * @throws UsageException where no file is named
     * @throws InputException with every problem of every file, where one is not a valid topology
     */
    List<Reading.Read> read(ProjectFile project) {
        Map<Path, Reading> readings = new LinkedHashMap<>();
        Set<Path> asked = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (Named named : named(project)) {
            Optional<String> missing = missing(named, project);
            missing.ifPresent(problems::add);
            if (missing.isPresent()) {
                continue;
            }
            boolean isOne = !named.isFolder() && !named.isPattern();
            List<Path> meant = isOne ? List.of(Path.of(named.word())) : several(named);
            boolean hasTopology = isOne;
            for (Path file : meant) {
                Reading reading = readings.computeIfAbsent(file.normalize(), any -> read(file, project));
                hasTopology |= !isFragment(reading);
            }
            if (isOne) {
                asked.add(meant.get(0).normalize());
            } else if (!hasTopology) {
                problems.add(nothing(named, meant.isEmpty(), project));
            }
        }
        readings.forEach((file, reading) -> {
            if (reading instanceof Reading.Unreadable not && (!not.fragment() || asked.contains(file))) {
                problems.add(not.text().stripTrailing());
            }
        });
        if (!problems.isEmpty()) {
            throw new InputException(String.join("\n\n", problems));
        }
        return readings.values().stream()
                .filter(Reading.Read.class::isInstance)
                .map(Reading.Read.class::cast)
                .toList();
    }

    /** What the files of a project may demand. */
    ReadingLimits limits(ProjectFile project) {
        return topologyFile.limits(project.project().includeRoot().map(project::path));
    }

    private List<Named> named(ProjectFile project) {
        List<Named> named = files.isEmpty()
                ? project.project().files().stream()
                        .map(text -> new Named(project.path(text).toString(), Optional.of(text)))
                        .toList()
                : files.stream().map(word -> new Named(word, Optional.empty())).toList();
        if (named.isEmpty()) {
            throw new UsageException("which FILE? Name a topology or a folder of them, or 'files' in a .hopwise.yaml");
        }
        return named;
    }

    private Reading read(Path file, ProjectFile project) {
        return topologyFile.reading(
                file.toString(), project.project().includeRoot().map(project::path));
    }

    private static boolean isFragment(Reading reading) {
        return reading instanceof Reading.Unreadable not && not.fragment();
    }

    private static List<Path> several(Named named) {
        if (!named.isFolder()) {
            return FilePattern.matches(named.word());
        }
        try (Stream<Path> entries = Files.list(Path.of(named.word()))) {
            return entries.filter(entry -> {
                        String name = entry.getFileName().toString();
                        return name.endsWith(".yaml") && !name.startsWith(".") && !Files.isDirectory(entry);
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(named.word() + " cannot be read: " + e.getMessage());
        }
    }

    /** A file that the user names and that is not there the reader tells; what the project names stands in a file itself. */
    private static Optional<String> missing(Named named, ProjectFile project) {
        return named.written()
                .filter(written -> !named.isPattern() && !Files.exists(Path.of(named.word())))
                .map(written -> project.complaint(
                        written, "there is no file '" + written.value() + "'", "a topology, a folder or a pattern"));
    }

    private static String nothing(Named named, boolean isEmpty, ProjectFile project) {
        String found = named.isFolder()
                ? "no topology in this folder"
                : isEmpty ? "no file matches this pattern" : "no topology matches this pattern";
        return named.written()
                .map(written -> project.complaint(
                        written, "'" + written.value() + "': " + found, "a file *.yaml that has 'topology:'"))
                .orElse(named.word() + ": " + found + "; a topology is a file *.yaml that has 'topology:'");
    }
}

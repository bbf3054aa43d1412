package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads topologies, or says everything that is wrong with them. */
final class TopologyFile {
    @Option(names = "--include-root", paramLabel = "DIR", description = "Includes may reach as far up as DIR.")
    private @Nullable Path includeRoot;

    /**
     * The topology of a file, or of standard input for {@code -}.
     *
     * @throws InputException with every problem, where it is not a valid topology
     */
    Topology read(String file) {
        Reading reading = reading(file);
        if (reading instanceof Reading.Read read) {
            return read.topology();
        }
        throw new InputException(((Reading.Unreadable) reading).text().stripTrailing());
    }

    /**
     * The topologies of several files and folders, by file. Of a folder every {@code *.yaml} file in it counts but hidden ones and
     * fragments, which others include.
     *
     * @throws InputException with every problem of every file, where one is not a valid topology
     */
    List<Reading.Read> readAll(List<String> words) {
        List<Reading.Read> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String word : words.stream().distinct().toList()) {
            boolean isFolder = !word.equals("-") && Files.isDirectory(Path.of(word));
            int before = read.size() + problems.size();
            for (String file : isFolder ? files(Path.of(word)) : List.of(word)) {
                Reading reading = reading(file);
                if (reading instanceof Reading.Read topology) {
                    read.add(topology);
                } else if (reading instanceof Reading.Unreadable not && !(isFolder && not.fragment())) {
                    problems.add(not.text().stripTrailing());
                }
            }
            if (isFolder && before == read.size() + problems.size()) {
                problems.add(word + ": no topology in this folder; a topology is a file *.yaml that has 'topology:'");
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(String.join("\n\n", problems));
        }
        return read;
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> {
                        String name = entry.getFileName().toString();
                        return name.endsWith(".yaml") && !name.startsWith(".") && !Files.isDirectory(entry);
                    })
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new InputException(folder + " cannot be read: " + e.getMessage());
        }
    }

    private Reading reading(String file) {
        return file.equals("-")
                ? TopologyReader.readStream("-", System.in, limits())
                : TopologyReader.read(Path.of(file), limits());
    }

    private ReadingLimits limits() {
        return includeRoot == null ? ReadingLimits.DEFAULT : ReadingLimits.DEFAULT.withIncludeRoot(includeRoot);
    }
}

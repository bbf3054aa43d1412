package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads topologies, or says everything that is wrong with them. */
final class TopologyFile {
    @Option(names = "--include-root", paramLabel = "DIR", description = "Includes may reach as far up as DIR.")
    private @Nullable Path includeRoot;

    /**
     * What a file says, or standard input for {@code -}.
     *
     * @throws InputException with every problem, where it is not a valid topology
     */
    Reading.Read read(String file) {
        Reading reading = reading(file, Optional.empty());
        if (reading instanceof Reading.Read read) {
            return read;
        }
        throw new InputException(((Reading.Unreadable) reading).text().stripTrailing());
    }

    /**
     * What comes of reading a file, standard input for {@code -}, or a file of a revision for {@code git:REV:path}.
     *
     * @param usualRoot how far up includes may reach, where the user does not say
     */
    Reading reading(String file, Optional<Path> usualRoot) {
        ReadingLimits limits = limits(usualRoot);
        if (GitFile.isOne(file)) {
            return GitFile.of(file).read(Path.of("").toAbsolutePath(), limits);
        }
        return file.equals("-")
                ? TopologyReader.readStream("-", System.in, limits)
                : TopologyReader.read(Path.of(file), limits);
    }

    /** What a file may demand. */
    ReadingLimits limits() {
        return limits(Optional.empty());
    }

    /** The same, where includes usually may reach up to a folder. */
    ReadingLimits limits(Optional<Path> usualRoot) {
        return Optional.ofNullable(includeRoot)
                .or(() -> usualRoot)
                .map(ReadingLimits.DEFAULT::withIncludeRoot)
                .orElse(ReadingLimits.DEFAULT);
    }
}

package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads a topology, or says everything that is wrong with it. */
final class TopologyFile {
    @Option(names = "--include-root", paramLabel = "DIR", description = "Includes may reach as far up as DIR.")
    private @Nullable Path includeRoot;

    /**
     * The topology of a file, or of standard input for {@code -}.
     *
     * @throws InputException with every problem, where it is not a valid topology
     */
    Topology read(String file) {
        Reading reading = file.equals("-")
                ? TopologyReader.readStream("-", System.in, limits())
                : TopologyReader.read(Path.of(file), limits());
        if (reading instanceof Reading.Read read) {
            return read.topology();
        }
        throw new InputException(((Reading.Unreadable) reading).text().stripTrailing());
    }

    private ReadingLimits limits() {
        return includeRoot == null ? ReadingLimits.DEFAULT : ReadingLimits.DEFAULT.withIncludeRoot(includeRoot);
    }
}

package dev.hopwise.mutation;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Topologies in files, read under their bare names. */
final class TopologyFiles {
    private TopologyFiles() {}

    /** Those of a folder, by name. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading.Read read(Path file) {
        return read(file, text(file));
    }

    /** The same with another text. */
    static Reading.Read read(Path file, String text) {
        return (Reading.Read) TopologyReader.readText(file.getFileName().toString(), text);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

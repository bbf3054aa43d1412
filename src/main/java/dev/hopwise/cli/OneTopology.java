package dev.hopwise.cli;

import dev.hopwise.LoadedTopology;
import dev.hopwise.reading.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;

/** The one topology that a command is about: that of FILE, or else the only one of the project. */
final class OneTopology {
    @Mixin
    private final TopologyFiles files;

    OneTopology() {
        this(new TopologyFiles());
    }

    OneTopology(TopologyFiles files) {
        this.files = files;
    }

    /** Whether the user names a file. */
    boolean isNamed() {
        return files.isNamed();
    }

    /**
     * Reads it, and sees to it that {@code output} takes the place of nothing that was read.
     *
     * @throws UsageException where there are several
     * @throws InputException with every problem, where it is not a valid topology
     */
    Reading.Read read(Output output) {
        return read(ProjectFile.here(), output);
    }

    private Reading.Read read(ProjectFile project, Output output) {
        List<Reading.Read> read = files.read(project);
        if (read.size() != 1) {
            throw new UsageException("this command is about one topology, and these are " + read.size() + ": "
                    + read.stream().map(it -> it.sources().get(0).name()).collect(Collectors.joining(", "))
                    + "; name one FILE");
        }
        read.get(0).sources().forEach(source -> output.spare(Path.of(source.name())));
        return read.get(0);
    }

    /** The same, for questions to ask of it. */
    LoadedTopology load(Output output) {
        ProjectFile project = ProjectFile.here();
        return new LoadedTopology(read(project, output), files.limits(project));
    }
}

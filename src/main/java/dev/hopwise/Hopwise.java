package dev.hopwise;

import dev.hopwise.comparing.Comparer;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Review;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The way in for programs: what is read here can be asked. */
public final class Hopwise {
    private Hopwise() {}

    /**
     * Reads a topology file with its includes.
     *
     * @throws InvalidTopologyException with every problem, where it cannot be read or is no valid topology
     */
    public static LoadedTopology load(Path file) {
        return load(file, ReadingLimits.DEFAULT);
    }

    /**
     * The same for a file that may demand more of the machine, or less.
     *
     * @throws InvalidTopologyException with every problem, where it cannot be read or is no valid topology
     */
    public static LoadedTopology load(Path file, ReadingLimits limits) {
        return loaded(TopologyReader.read(file, limits), limits);
    }

    /**
     * Reads a topology that is a text. Its includes are relative to the working directory.
     *
     * @param name what positions in it say
     * @throws InvalidTopologyException with every problem, where it is no valid topology
     */
    public static LoadedTopology loadText(String name, String text) {
        return loaded(TopologyReader.readText(name, text), ReadingLimits.DEFAULT);
    }

    private static LoadedTopology loaded(Reading reading, ReadingLimits limits) {
        if (reading instanceof Reading.Read read) {
            return new LoadedTopology(read, limits);
        }
        throw new InvalidTopologyException((Reading.Unreadable) reading);
    }

    /**
     * What a change opens and closes, and what is found that was not, or no more; findings are those of today. Expectations are not
     * compared: {@link LoadedTopology#check} says which hold.
     */
    public static Review review(LoadedTopology before, LoadedTopology after) {
        return review(before, after, LocalDate.now());
    }

    /**
     * The same on another day.
     *
     * @param today the day of which it is asked whether a suppression counts
     */
    public static Review review(LoadedTopology before, LoadedTopology after, LocalDate today) {
        FlowChanges flows = Comparer.compare(before.topology(), after.topology());
        FindingChanges findings = FindingChanges.of(
                after.lint(before, today).findings(), after.lint(today).findings(), flows.renames());
        return new Review(after.name(), flows, List.of(), findings.added(), findings.fixed(), List.of());
    }
}

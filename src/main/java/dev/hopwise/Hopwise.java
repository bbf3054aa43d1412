package dev.hopwise;

import dev.hopwise.comparing.Comparer;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.Advance;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Review;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
     * What a change opens, closes and breaks, and what is found that was not, or no more; findings are those of today.
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
        return review(before, after, today, Advance.UNHEARD);
    }

    /**
     * The same for whoever wants to hear how far it is.
     *
     * @param today the day of which it is asked whether a suppression counts
     */
    public static Review review(LoadedTopology before, LoadedTopology after, LocalDate today, Advance advance) {
        FlowChanges flows = Comparer.compare(before.topology(), after.topology(), advance);
        RuleBase rules = RuleBase.findings(List.of(before.topology(), after.topology()));
        FindingChanges findings = FindingChanges.of(
                before.lint(rules, today).findings(), after.lint(rules, today).findings(), flows.renames());
        return new Review(after.name(), flows, List.of(), findings.added(), findings.fixed(), broken(before, after));
    }

    /** What is expected and does not hold, but for what was expected before and did not hold then. */
    private static List<Check.Expectation> broken(LoadedTopology before, LoadedTopology after) {
        if (after.topology().expect().isEmpty()) {
            return List.of();
        }
        Set<List<Object>> known = before.check().expectations().stream()
                .filter(it -> !it.holds())
                .map(Hopwise::said)
                .collect(Collectors.toSet());
        return after.check().expectations().stream()
                .filter(it -> !it.holds() && !known.contains(said(it)))
                .toList();
    }

    private static List<Object> said(Check.Expectation it) {
        return List.of(it.from(), it.to(), it.on(), it.expected(), it.through(), it.notThrough());
    }
}

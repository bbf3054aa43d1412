package dev.hopwise.reading;

import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Pragma;
import dev.hopwise.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a topology file: all of it, or every reason why not. */
public sealed interface Reading {
    /**
     * A valid topology.
     *
     * @param pragmas the comments in it that accept findings
     * @param sources the texts it was read from, the root file first
     */
    record Read(Topology topology, List<Pragma> pragmas, List<SourceText> sources) implements Reading {}

    /**
     * No topology. The problems are sorted by position; there is at least one.
     *
     * @param fragment whether it is a part of one, for other files to include
     */
    record Unreadable(List<Problem> problems, List<SourceText> sources, boolean fragment) implements Reading {
        /** All problems as a person reads them, each below the other, with the lines they are about. */
        public String text() {
            return problems.stream().map(problem -> problem.text(sources)).collect(Collectors.joining("\n"));
        }
    }
}

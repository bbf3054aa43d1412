package dev.hopwise.rules;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.EveryOrder;
import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.Set;

/** What rules find in a topology written in a test, whatever the order of the facts. */
final class Linted {
    private Linted() {}

    /** What these rules find, in the order of reports. */
    static List<Finding> by(Set<String> rules, String topology) {
        if (TopologyReader.readText("example.yaml", topology) instanceof Reading.Read read) {
            return EveryOrder.findings(read.topology(), rules);
        }
        throw new IllegalArgumentException("no topology: " + topology);
    }
}

package dev.hopwise.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.EveryOrder;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Pragma;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is found in a network is found in it, word by word and no more, whatever stands beside it in the file. */
class NeighbourLawsTest {
    private static final RuleBase RULES = RuleBase.findings();

    @TestFactory
    Stream<DynamicTest> whatIsFoundInAnExampleIsFoundBesideOthers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules", "findings"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isAsAlone(file)))
                    .toList()
                    .stream();
        }
    }

    private static void isAsAlone(Path file) throws IOException {
        String name = file.getFileName().toString();
        Reading.Read read = (Reading.Read) TopologyReader.readText(name, Files.readString(file));
        if (Neighbours.suit(name.substring(0, name.indexOf('.')), read.topology())) {
            List<Finding> alone = found(read.topology(), read.pragmas(), name);
            Neighbours.beside(read.topology()).forEach(it -> assertEquals(alone, found(it, read.pragmas(), name)));
        }
    }

    private static List<Finding> found(Topology topology, List<Pragma> pragmas, String file) {
        return new Linter(RULES)
                .lint(topology, pragmas, EveryOrder.DAY).findings().stream()
                        .filter(finding -> finding.at().file().equals(file))
                        .toList();
    }
}

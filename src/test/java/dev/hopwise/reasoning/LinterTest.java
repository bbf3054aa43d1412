package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is found does not hang on the order in which facts are inserted. */
class LinterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final RuleBase RULES = RuleBase.findings();

    @TestFactory
    Stream<DynamicTest> theOrderOfTheFactsDoesNotMatter() throws IOException {
        return Stream.concat(files(Path.of("rules", "findings")), files(Path.of("topologies")))
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Topology topology = read(file);
                    assertEquals(
                            new Linter(RULES).lint(topology, DAY),
                            new Linter(RULES, Walk.Insertion.REVERSED).lint(topology, DAY));
                }));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Topology read(Path file) {
        if (TopologyReader.read(file, ReadingLimits.DEFAULT) instanceof Reading.Read read) {
            return read.topology();
        }
        throw new IllegalArgumentException(file + " is no topology");
    }
}

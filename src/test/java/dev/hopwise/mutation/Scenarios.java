package dev.hopwise.mutation;

import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the tests of the scenarios and of the worked topologies, and listens to what they ask. */
final class Scenarios {
    private static final Path SCENARIOS = Path.of("src", "test", "java", "dev", "hopwise", "scenario");
    private static final String TOPOLOGIES = "dev.hopwise.topologies.TopologiesTest";

    record Asked(Topology topology, Question question) {}

    private Scenarios() {}

    /** The names of the test classes. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            Stream<String> scenarios = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.java"))
                    .map(file -> "dev.hopwise.scenario." + file.replace(".java", ""))
                    .sorted();
            return Stream.concat(scenarios, Stream.of(TOPOLOGIES)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a test class asks, in the order of the names of its tests. */
    static List<Asked> askedBy(String name) {
        List<Asked> all = new ArrayList<>();
        BothOrders.listen((topology, question) -> all.add(new Asked(topology, question)), () -> TestRun.of(name));
        return List.copyOf(all);
    }
}

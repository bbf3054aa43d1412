package dev.hopwise.mutation;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.EveryOrder;
import dev.hopwise.reasoning.Matter;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is heard to be asked beside walks.
 *
 * @param by the name of the test class, or of the worked topology
 */
record Heard(String by, Matter matter, Asking asking) {
    private static final List<String> TESTS =
            List.of("dev.hopwise.reasoning.NeedsTest", "dev.hopwise.reasoning.RecorderTest");
    private static final Path TOPOLOGIES = Path.of("topologies");

    /** All of it, in the order of the tests, and then that of the worked topologies. */
    static List<Heard> all() {
        List<Heard> all = new ArrayList<>();
        for (String test : TESTS) {
            String by = test.substring(test.lastIndexOf('.') + 1);
            EveryOrder.listen(asked -> all.add(of(by, asked)), () -> TestRun.of(test));
        }
        topologies()
                .forEach(file -> EveryOrder.listen(
                        asked -> all.add(of(file.getFileName().toString().replace(".yaml", ""), asked)),
                        () -> ask(file)));
        return all;
    }

    private static Heard of(String by, EveryOrder.Asked asked) {
        Topology topology = asked.topology();
        return new Heard(
                by,
                asked.matter(),
                asked.matter() == Matter.NEEDS
                        ? new Asking.OfNeeds(topology)
                        : asked.question()
                                .<Asking>map(question -> new Asking.OfRecords(topology, question))
                                .orElse(new Asking.OfLogs(topology)));
    }

    private static void ask(Path file) {
        Topology topology = ((Reading.Read) TopologyReader.read(file, ReadingLimits.DEFAULT)).topology();
        if (!topology.needs().isEmpty()) {
            EveryOrder.suitability(topology);
        }
        if (topology.vpcs().values().stream().anyMatch(vpc -> !vpc.flowLogs().isEmpty())) {
            EveryOrder.uncovered(topology);
        }
    }

    private static List<Path> topologies() {
        try (Stream<Path> files = Files.list(TOPOLOGIES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

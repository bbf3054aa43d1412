package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What large networks cost, in CPU time of the thread that reads and answers. {@code bench/large} runs it; it is not part of the
 * suite. Every verdict is held against the known one.
 */
class LargeNetworks {
    private static final Path FOLDER = Path.of(System.getProperty("large.folder", "target"));
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("large.sizes", "12500,25000,50000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int EACH = 25;

    /** What a step came to, and the CPU time that it took, in milliseconds. */
    private record Timed<T>(T result, double millis) {
        static <T> Timed<T> of(Supplier<T> step) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            T result = step.get();
            long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return new Timed<>(result, (after - before) / 1e6);
        }
    }

    @Test
    void cost() throws IOException {
        // What the first answer of a process costs is measured in the JVM that the launcher starts, not in this one.
        measure(SIZES.get(0), false);
        System.out.println(
                "| interfaces | MB | read, µs an interface | index, µs an interface | explain ms: first | median | 95 % | most |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int size : SIZES) {
            measure(size, true);
        }
    }

    private static void measure(int size, boolean counts) throws IOException {
        Path file = FOLDER.resolve("large-" + size + ".yaml");
        Files.writeString(file, LargeNetwork.text(size));
        Timed<Topology> topology = Timed.of(() -> read(file));
        Timed<World> world = Timed.of(() -> index(topology.result()));
        List<Double> costs = new ArrayList<>();
        Explainer explainer = new Explainer(RuleBase.walk(topology.result()));
        for (Map.Entry<List<String>, Verdict> asked :
                LargeNetwork.questions(size, EACH).entrySet()) {
            Question question = LargeNetwork.question(asked.getKey());
            Timed<Explanation> explanation =
                    Timed.of(() -> explainer.explain(world.result(), topology.result(), question));
            assertEquals(asked.getValue(), explanation.result().verdict(), asked.getKey()::toString);
            costs.add(explanation.millis());
        }
        if (counts) {
            int interfaces = world.result().enis().size();
            System.out.printf(
                    "| %d | %.1f | %.0f | %.0f | %s |%n",
                    interfaces,
                    Files.size(file) / 1e6,
                    topology.millis() * 1000 / interfaces,
                    world.millis() * 1000 / interfaces,
                    spread(costs));
        }
    }

    private static World index(Topology topology) {
        World world = World.of(topology, List.of("s3"));
        world.toInternet();
        return world;
    }

    private static String spread(List<Double> costs) {
        double first = costs.get(0);
        Collections.sort(costs);
        return "%.0f | %.1f | %.1f | %.1f"
                .formatted(
                        first,
                        costs.get(costs.size() / 2),
                        costs.get(costs.size() * 95 / 100),
                        costs.get(costs.size() - 1));
    }

    private static Topology read(Path file) {
        Reading reading = TopologyReader.read(file, ReadingLimits.DEFAULT);
        if (reading instanceof Reading.Read read) {
            return read.topology();
        }
        throw new IllegalStateException(((Reading.Unreadable) reading).text());
    }
}

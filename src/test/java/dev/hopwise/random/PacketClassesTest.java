package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.PacketClasses;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reference.Fate;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The rules walk all packets between two ends at once, the reference one packet of every class. Verdict and blame must not differ.
 * Of each network some pairs of ends are drawn; {@code -Drandom.pairs=all} (bench/hunt all) takes every pair, and every class.
 */
class PacketClassesTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 2000);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final boolean EVERY_PAIR = "all".equals(System.getProperty("random.pairs"));
    /** Packets of one network. */
    private static final int MOST = 180;
    /** Packets of one pair. */
    private static final int EACH = 60;

    private final AtomicLong pairs = new AtomicLong();
    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong allowed = new AtomicLong();
    private final AtomicLong undecided = new AtomicLong();

    @Test
    void theReferenceAgrees() {
        List<String> differences = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .boxed()
                .flatMap(seed -> differences(seed).stream())
                .toList();
        String summary =
                "%d networks, %d pairs of ends, %d packets of every class compared, %d left undecided, %d differ, %d %% allowed"
                        .formatted(
                                NETWORKS,
                                pairs.get(),
                                compared.get(),
                                undecided.get(),
                                differences.size(),
                                100 * allowed.get() / compared.get());
        System.out.println(summary);
        assertEquals(
                List.of(),
                differences.stream().limit(Integer.getInteger("random.show", 1)).toList(),
                summary);
        assertTrue(compared.get() >= NETWORKS * 100L, summary);
        assertTrue(undecided.get() <= compared.get() / 20, summary);
        assertTrue(EVERY_PAIR || 30 <= 100 * allowed.get() / compared.get(), summary);
    }

    private List<String> differences(long seed) {
        String text = RandomNetwork.text(seed);
        Topology topology = ((Reading.Read) TopologyReader.readText("random.yaml", text)).topology();
        Simulator simulator = new Simulator(topology);
        Set<Integer> clientPorts = Cuts.clientPorts(text);
        Witnesses witnesses = new Witnesses(seed, simulator, text);
        List<String> differences = new ArrayList<>();
        for (List<Probe> probes : EVERY_PAIR ? witnesses.all() : witnesses.some(MOST, EACH)) {
            Question one = probes.get(0).question();
            PacketClasses classes = PacketClasses.between(topology, one.from(), one.to(), one.ipv6());
            pairs.incrementAndGet();
            for (Probe probe : probes) {
                List<Set<Fate>> ways = simulator.ways(probe.sender(), probe.receiver(), probe.packet(), clientPorts);
                difference(probe, ways, classes)
                        .ifPresent(it -> differences.add("seed " + seed + ", " + it + "\n" + text));
            }
        }
        return differences;
    }

    private Optional<String> difference(Probe probe, List<Set<Fate>> ways, PacketClasses classes) {
        Expected expected = Expected.ofWays(probe.packet(), ways);
        if (expected.isUndecided()) {
            undecided.incrementAndGet();
            return Optional.empty();
        }
        Question question = probe.question();
        Verdict found = classes.verdict(question);
        compared.incrementAndGet();
        allowed.addAndGet(found == Verdict.ALLOWED ? 1 : 0);
        return Optional.of("%s%n  reference: %s %s%n  hopwise: %s %s"
                        .formatted(probe, expected.verdict().word(), ways, found.word(), classes.blockers(question)))
                .filter(it -> !expected.isMetBy(found, classes.blockers(question)));
    }
}

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

/** The rules walk all packets between two ends at once, the reference a packet of every class. The verdicts must not differ. */
class PacketClassesTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 2400);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int PAIRS = 3;
    private static final int PACKETS = 65;

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
        String summary = "%d networks, %d packets of every class compared, %d left undecided, %d differ, %d %% allowed"
                .formatted(
                        NETWORKS,
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
        assertTrue(30 <= 100 * allowed.get() / compared.get(), summary);
    }

    private List<String> differences(long seed) {
        String text = RandomNetwork.text(seed);
        Topology topology = ((Reading.Read) TopologyReader.readText("random.yaml", text)).topology();
        Simulator simulator = new Simulator(topology);
        Set<Integer> clientPorts = Cuts.clientPorts(text);
        Witnesses witnesses = new Witnesses(seed, simulator, text);
        List<String> differences = new ArrayList<>();
        int pairs = 0;
        for (int i = 0; i < 5 * PAIRS && pairs < PAIRS; i++) {
            List<Probe> probes = witnesses.draw(PACKETS);
            if (!probes.isEmpty()) {
                pairs++;
                Question one = probes.get(0).question();
                PacketClasses classes = PacketClasses.between(topology, one.from(), one.to(), one.ipv6());
                for (Probe probe : probes) {
                    List<Set<Fate>> ways =
                            simulator.ways(probe.sender(), probe.receiver(), probe.packet(), clientPorts);
                    difference(probe, ways, classes)
                            .ifPresent(it -> differences.add("seed " + seed + ", " + it + "\n" + text));
                }
            }
        }
        return differences;
    }

    private Optional<String> difference(Probe probe, List<Set<Fate>> ways, PacketClasses classes) {
        if (ways.stream().anyMatch(way -> way.contains(Expected.UNDECIDED))) {
            undecided.incrementAndGet();
            return Optional.empty();
        }
        Verdict expected = Expected.ofWays(probe.packet(), ways).verdict();
        Verdict found = classes.verdict(probe.question());
        if (isStoppedFurtherOn(ways, found)) {
            undecided.incrementAndGet();
            return Optional.empty();
        }
        compared.incrementAndGet();
        allowed.addAndGet(found == Verdict.ALLOWED ? 1 : 0);
        return Optional.of("%s%n  reference: %s %s%n  hopwise: %s %s"
                        .formatted(probe, expected.word(), ways, found.word(), classes.blockers(probe.question())))
                .filter(it -> expected != found);
    }

    /** Behind what may be stopped by an appliance, something may stop it all the same; the reference does not go on. */
    private static boolean isStoppedFurtherOn(List<Set<Fate>> ways, Verdict found) {
        return (found == Verdict.BLOCKED || found == Verdict.ONE_WAY)
                && ways.stream().flatMap(Set::stream).anyMatch(fate -> fate.end() == Fate.End.PERHAPS_DROPPED);
    }
}

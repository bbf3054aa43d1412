package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.Recorder;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.reference.Sight;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.LogAction;
import dev.hopwise.verdict.LogCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Where every VPC has a flow log, what {@code flow-logs coverage} predicts is what the reference sees at each interface. */
class RandomRecordsTest {
    private static final int NETWORKS = Integer.getInteger("random.records", 200);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int PACKETS = 10;

    /** How many flows were compared, and where they differ. */
    private record Outcome(int compared, List<String> differences) {
        static Outcome sum(Outcome one, Outcome other) {
            List<String> all = new ArrayList<>(one.differences());
            all.addAll(other.differences());
            return new Outcome(one.compared() + other.compared(), all);
        }
    }

    @Test
    void theReferenceSeesTheSame() {
        Trails trails = Trails.ofSample(RandomRecordsTest::read, PACKETS);
        Outcome all = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .mapToObj(seed -> compare(seed, trails))
                .reduce(new Outcome(0, List.of()), Outcome::sum);
        System.out.println(all.compared() + " flows with the same records, or "
                + all.differences().size() + " without");
        assertEquals(
                List.of(),
                all.differences().stream()
                        .limit(Integer.getInteger("random.show", 1))
                        .toList());
        assertTrue(all.compared() > NETWORKS * PACKETS / 3, all.compared() + " compared");
    }

    private static Outcome compare(long seed, Trails trails) {
        String text = RandomNetwork.text(seed).replaceAll("(?m)^    cidrs:", "    flowLogs: { all: {} }\n    cidrs:");
        Topology topology = read(seed, text);
        Simulator simulator = new Simulator(topology);
        Recorder recorder = new Recorder(RuleBase.records(topology));
        Set<Integer> natPorts = Cuts.clientPorts(text);
        int compared = 0;
        List<String> differences = new ArrayList<>();
        for (Probe probe : new Probes(seed, simulator, text).draw(PACKETS, trails)) {
            Optional<List<Sight>> seen = isAsked(probe)
                    ? simulator.sights(probe.sender(), probe.receiver(), probe.packet(), natPorts)
                    : Optional.empty();
            if (seen.isPresent()) {
                compared++;
                List<Sight> predicted = predicted(recorder, topology, probe);
                if (!predicted.equals(seen.get())) {
                    differences.add("seed " + seed + ", " + probe + "\n  predicted " + predicted + "\n  seen      "
                            + seen.get() + "\n" + text);
                }
            }
        }
        return new Outcome(compared, differences);
    }

    /** What a connect endpoint takes, and how a NAT gateway is asked from the internet by a private address, is not documented. */
    private static boolean isAsked(Probe probe) {
        boolean isInside = probe.sender().isPresent();
        return probe.isPlain()
                && probe.receiver()
                        .map(port -> !port.isConnectEndpoint() && (isInside || !port.isNat()))
                        .orElse(true);
    }

    private static List<Sight> predicted(Recorder recorder, Topology topology, Probe probe) {
        try {
            LogCoverage.Flow flow =
                    recorder.coverage(topology, probe.question()).flows().get(0);
            return flow.records().stream().map(RandomRecordsTest::sight).toList();
        } catch (QuestionException e) {
            throw new IllegalStateException(probe.toString(), e);
        }
    }

    private static Sight sight(LogCoverage.Record record) {
        return new Sight(
                record.networkInterface(),
                record.leg() == Leg.RETURN,
                record.direction().equals("egress"),
                record.action() == LogAction.ACCEPT);
    }

    private static Topology read(long seed, String text) {
        Reading reading = TopologyReader.readText("random.yaml", text);
        assertTrue(reading instanceof Reading.Read, () -> "seed " + seed + "\n" + text);
        return ((Reading.Read) reading).topology();
    }
}

package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.bench.GeneratedNetwork;
import dev.hopwise.bench.Shape;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One walk between two places tells of all ends there what a walk of their own tells of each two. */
class PlaceWalksTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 25);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);

    private final AtomicLong pairs = new AtomicLong();
    private final AtomicLong flows = new AtomicLong();

    @Test
    void everyPairIsWhatAWalkOfItsOwnTells() {
        String summary = compare(NETWORKS, RandomNetwork::text);
        assertTrue(flows.get() * 4 > pairs.get(), summary);
    }

    /** Networks that differed once: the internet as a sender kept it from being asked for by NAT64 as a receiver. */
    @ParameterizedTest
    @ValueSource(longs = {72})
    void whatDifferedOnceDoesNoMore(long seed) {
        assertEquals(List.of(), difference(seed, RandomNetwork.text(seed)));
    }

    /** Most of what passes there crosses nothing but peering connections and transit gateways. */
    @Test
    void whatIsPutTogetherFromHalvesIsWhatAWalkTells() {
        String summary = compare(
                Math.max(1, NETWORKS / 6),
                seed -> GeneratedNetwork.text(new Shape("of three tiers", 6, 5, 1, 3), seed));
        assertTrue(flows.get() * 12 > pairs.get(), summary);
    }

    private String compare(int networks, LongFunction<String> text) {
        List<String> differences = LongStream.range(FIRST_SEED, FIRST_SEED + networks)
                .parallel()
                .boxed()
                .flatMap(seed -> difference(seed, text.apply(seed)).stream())
                .toList();
        String summary = "%d networks, %d pairs, %d flows, %d networks differ"
                .formatted(networks, pairs.get(), flows.get(), differences.size());
        System.out.println(summary);
        assertEquals(List.of(), differences.stream().limit(1).toList(), summary);
        return summary;
    }

    private List<String> difference(long seed, String text) {
        Topology topology = ((Reading.Read) TopologyReader.readText("random.yaml", text)).topology();
        RuleBase rules = RuleBase.reach(topology);
        Set<String> together = new TreeSet<>();
        new Reacher(rules, topology, ReachQuestion.EVERYTHING).reach(flow -> together.add(flow.toString()));
        Set<String> apart = apart(rules, topology);
        flows.addAndGet(apart.size());
        if (together.equals(apart)) {
            return List.of();
        }
        Set<String> invented = new TreeSet<>(together);
        invented.removeAll(apart);
        Set<String> lost = new TreeSet<>(apart);
        lost.removeAll(together);
        return List.of("seed " + seed + "\n  told: " + invented + "\n  not told: " + lost + "\n" + text);
    }

    /** Every pair of ends walked for itself, as its groups are; where those let nothing pass, whatever the way, nothing is told. */
    private Set<String> apart(RuleBase rules, Topology topology) {
        World world = World.of(topology, List.of());
        EndNames names = new EndNames(world);
        ReachEnds ends = new ReachEnds(world, new Classes(world), ReachQuestion.EVERYTHING);
        EndGroups groups =
                new EndGroups(world, new GroupSets(rules, world, world.enis().values()));
        Set<String> told = new TreeSet<>();
        for (Party from : ends.senders()) {
            List<Ask> asks = new ArrayList<>();
            for (Party to : ends.receivers(from)) {
                Meeting.of(List.of(from), List.of(to))
                        .ifPresent(it -> asks.addAll(it.asks(asks.size(), Reacher.traffic(ReachQuestion.EVERYTHING))));
            }
            pairs.addAndGet(asks.size());
            try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
                walk.run(asks.stream()
                        .filter(ask ->
                                groups.of(ask).sent().overlaps(groups.of(ask).taken()))
                        .toList());
                ReachAnswers answers = new ReachAnswers(walk, names);
                asks.forEach(ask -> answers.of(ask).told(PacketSet.ALL).keySet().stream()
                        .map(flow -> flow.between(names.of(from), names.of(ask.destination())))
                        .map(Reach::toString)
                        .forEach(told::add));
            }
        }
        return told;
    }
}

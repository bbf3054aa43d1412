package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The rules and the reference follow the same packets through random networks, and must not differ. Half of the networks are
 * read in the order of the file, the others the other way round.
 *
 * <p>A longer hunt: {@code bench/hunt}. {@code -Drandom.show=N} shows so many differences.
 */
class RandomNetworksTest {
    private static final int FULL = 5200;
    /** How often a rule must have spoken to count as tested. */
    private static final int OFTEN = 100;

    private static final int NETWORKS = Integer.getInteger("random.networks", FULL);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int PACKETS = Math.min(200, Integer.getInteger("random.packets", 15));

    @Test
    void theReferenceAgrees() {
        Trails trails = Trails.ofSample(RandomNetworksTest::read, PACKETS);
        Tally tally = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .mapToObj(seed -> compare(seed, trails))
                .collect(Tally::new, Tally::add, Tally::add);
        System.out.println(tally);
        assertEquals(NETWORKS, tally.networks());
        assertEquals(
                List.of(),
                tally.differences().stream()
                        .limit(Integer.getInteger("random.show", 1))
                        .toList(),
                tally::summary);
        assertTrue(tally.compared() >= NETWORKS * PACKETS / 2, tally::summary);
        assertTrue(tally.undecided() <= tally.compared() / 20, tally::summary);
        assertTrue(30 <= tally.percentAllowed() && tally.percentAllowed() <= 70, tally::summary);
        if (NETWORKS >= FULL) {
            assertEquals(Map.of(), seldom(tally), "rules that spoke too seldom");
        }
    }

    /** The rules of steps and blockers that were heard too seldom to have been tested, and how often. */
    private static Map<String, Integer> seldom(Tally tally) {
        return BothOrders.cards().stream()
                .filter(card -> card.kind().equals("step") || card.kind().equals("blocker"))
                .map(card -> card.id())
                .filter(rule -> tally.spoke(rule) < OFTEN)
                .collect(Collectors.toMap(rule -> rule, tally::spoke, (a, b) -> a, TreeMap::new));
    }

    private static Tally compare(long seed, Trails trails) {
        String text = RandomNetwork.text(seed);
        Topology topology = read(seed, text);
        Tally tally = new Tally();
        tally.addNetwork();
        Comparison comparison =
                new Comparison(seed, text, topology, seed % 2 == 0 ? BothOrders::inFileOrder : BothOrders::reversed);
        for (Judgement judgement : comparison.judge(PACKETS, trails)) {
            tally.add(judgement, "seed " + seed + ", " + judgement + "\n" + text);
        }
        return tally;
    }

    private static Topology read(long seed, String text) {
        Reading reading = TopologyReader.readText("random.yaml", text);
        assertTrue(
                reading instanceof Reading.Read,
                () -> "seed " + seed + "\n" + ((Reading.Unreadable) reading).text() + "\n" + text);
        return ((Reading.Read) reading).topology();
    }
}

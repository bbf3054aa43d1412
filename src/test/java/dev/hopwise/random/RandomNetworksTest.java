package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules and the reference follow the same packets through random networks, and must not differ.
 *
 * <p>A longer hunt: {@code mvn test -Dtest=RandomNetworksTest -Drandom.networks=500 -Drandom.seed=1000 -Drandom.packets=100}.
 */
class RandomNetworksTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 20);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int PACKETS = Math.min(200, Integer.getInteger("random.packets", 40));

    private final Tally tally = new Tally();
    private final List<String> differences = new ArrayList<>();

    @Test
    void theReferenceAgrees() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + NETWORKS; seed++) {
            compare(seed);
        }
        System.out.println(NETWORKS + " networks, " + tally);
        assertTrue(differences.isEmpty(), () -> differences.size() + " differences\n" + differences.get(0));
        assertTrue(tally.compared() >= NETWORKS * PACKETS / 2, tally::toString);
        assertTrue(tally.undecided() + tally.aside() <= tally.compared() / 20, tally::toString);
        assertTrue(30 <= tally.percentAllowed() && tally.percentAllowed() <= 70, tally::toString);
    }

    private void compare(long seed) {
        String text = RandomNetwork.text(seed);
        Comparison comparison = new Comparison(seed, text, read(seed, text), BothOrders::explain);
        for (Judgement judgement : comparison.judge(PACKETS)) {
            if (judgement.isUndecided() || judgement.agrees()) {
                tally.add(judgement);
            } else if (KnownFindings.cover(judgement)) {
                tally.setAside();
            } else {
                differences.add("seed " + seed + ", " + judgement + "\n" + text);
            }
        }
    }

    private static Topology read(long seed, String text) {
        Reading reading = TopologyReader.readText("random.yaml", text);
        assertTrue(
                reading instanceof Reading.Read,
                () -> "seed " + seed + "\n" + ((Reading.Unreadable) reading).text() + "\n" + text);
        return ((Reading.Read) reading).topology();
    }
}

package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code bench/large} asks of 50,000 interfaces, of 2,000. */
class LargeNetworkTest {
    @Test
    void theAnswersAreTheKnownOnes() {
        Topology topology = ((Reading.Read) TopologyReader.readText("large.yaml", LargeNetwork.text(2000))).topology();
        World world = World.of(topology, List.of("s3"));
        Explainer explainer = new Explainer(RuleBase.walk(topology));
        LargeNetwork.questions(2000, 2)
                .forEach((words, verdict) -> assertEquals(
                        verdict,
                        explainer
                                .explain(world, topology, LargeNetwork.question(words))
                                .verdict(),
                        words::toString));
    }
}

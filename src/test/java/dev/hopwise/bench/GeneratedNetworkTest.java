package dev.hopwise.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.bench.Shape.Size;
import dev.hopwise.verdict.FlowChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The networks that are measured are networks, and the same ones every time. */
class GeneratedNetworkTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everySeedMakesATopology(long seed) {
        for (Size size : List.of(Size.TINY, Size.SMALL)) {
            Shape shape = Shape.of(size);
            LoadedTopology loaded = Hopwise.loadText(size.word(), GeneratedNetwork.text(shape, seed));
            assertEquals(shape.vpcs() * shape.subnets() * shape.interfaces(), Step.interfaces(loaded.topology()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "SMALL", "MEDIUM"})
    void aSeedMakesOneText(Size size) {
        Shape shape = Shape.of(size);
        assertEquals(GeneratedNetwork.text(shape, 1), GeneratedNetwork.text(shape, 1));
        assertNotEquals(GeneratedNetwork.text(shape, 1), GeneratedNetwork.text(shape, 2));
    }

    @Test
    void theChangeIsOfOneRuleAndOpensOnePort() {
        Shape shape = Shape.of(Size.TINY);
        LoadedTopology before = Hopwise.loadText("network", GeneratedNetwork.text(shape, 1));
        LoadedTopology after = Hopwise.loadText("network", GeneratedNetwork.changedText(shape, 1));
        var flows = Hopwise.review(before, after).flows();
        assertEquals(1, flows.edits().size(), flows::toString);
        assertEquals(
                List.of(List.of("tcp/9100")),
                flows.opened().stream()
                        .map(FlowChange::flow)
                        .map(it -> it.ports())
                        .distinct()
                        .toList());
    }
}

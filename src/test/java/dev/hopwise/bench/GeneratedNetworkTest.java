package dev.hopwise.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.bench.Shape.Size;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The review follows only what the group of that rule has to do with; two matrices of everything differ in the same. */
    @Test
    void theChangeIsWhatTwoMatricesDifferIn() {
        Shape shape = Shape.of(Size.SMALL);
        LoadedTopology before = Hopwise.loadText("network", GeneratedNetwork.text(shape, 1));
        LoadedTopology after = Hopwise.loadText("network", GeneratedNetwork.changedText(shape, 1));
        Map<List<Object>, List<Reach>> was = matrix(before);
        Map<List<Object>, List<Reach>> is = matrix(after);
        Set<List<Object>> differing = Stream.of(was, is)
                .flatMap(it -> it.keySet().stream())
                .filter(pair -> !Objects.equals(was.get(pair), is.get(pair)))
                .collect(Collectors.toSet());
        FlowChanges flows = Hopwise.review(before, after).flows();
        assertFalse(differing.isEmpty());
        assertEquals(
                differing, flows.opened().stream().map(it -> pair(it.flow())).collect(Collectors.toSet()));
        assertEquals(List.of(), flows.closed());
        assertEquals(List.of(), flows.changed());
    }

    private static Map<List<Object>, List<Reach>> matrix(LoadedTopology topology) {
        Map<List<Object>, List<Reach>> matrix = new HashMap<>();
        topology.reach(
                it -> matrix.computeIfAbsent(pair(it), any -> new ArrayList<>()).add(it));
        return matrix;
    }

    private static List<Object> pair(Reach flow) {
        return List.of(flow.from(), flow.to(), flow.family());
    }
}

package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rules a topology calls for. That the others would say nothing is held wherever {@link BothOrders} explains. */
class RuleFamilyTest {
    @Test
    void everyFolderOfRulesIsAFamily() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules")).filter(Files::isDirectory)) {
            assertEquals(
                    EnumSet.allOf(RuleFamily.class).stream()
                            .map(RuleFamily::word)
                            .collect(Collectors.toSet()),
                    folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void aTopologyCallsForWhatItHas() throws IOException {
        assertEquals(
                Set.of(RuleFamily.ORDER, RuleFamily.REACHABILITY), RuleFamily.of(read("topologies/three-tier.yaml")));
        assertEquals(
                Set.of(RuleFamily.ORDER, RuleFamily.REACHABILITY, RuleFamily.NAT, RuleFamily.TRANSIT),
                RuleFamily.of(read("topologies/transit-gateway.yaml")));
    }

    /** What the launcher prepares starts with. */
    @Test
    void oneOfEveryKindCallsForAll() throws IOException {
        assertEquals(RuleFamily.OF_WALKS, RuleFamily.of(read("bench/every-kind.yaml")));
    }

    private static Topology read(String file) throws IOException {
        Reading reading = TopologyReader.readText(file, Files.readString(Path.of(file)));
        assertTrue(reading instanceof Reading.Read, file);
        return ((Reading.Read) reading).topology();
    }
}

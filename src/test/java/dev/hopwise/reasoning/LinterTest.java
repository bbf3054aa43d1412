package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is found, and how VPCs are joined, does not hang on the order in which facts are inserted. */
class LinterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final RuleBase RULES = RuleBase.findings();
    private static final RuleBase PAIRS = RuleBase.pairs();
    private static final int NETWORKS = 128;

    @TestFactory
    Stream<DynamicTest> theOrderOfTheFactsDoesNotMatter() {
        return Stream.concat(files(Path.of("rules", "findings")), files(Path.of("topologies")))
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Topology topology = read(file);
                    assertEquals(
                            new Linter(RULES).lint(topology, List.of(), DAY),
                            new Linter(RULES, Walk.Insertion.REVERSED).lint(topology, List.of(), DAY));
                }));
    }

    /** Rules that a file does not call for find nothing in it. */
    @TestFactory
    Stream<DynamicTest> whatIsNotCalledFindsNothing() {
        Map<Set<RuleFamily>, RuleBase> called = new HashMap<>();
        return Stream.of(
                        Path.of("rules", "findings"),
                        Path.of("topologies"),
                        Path.of("src", "test", "resources", "findings"))
                .flatMap(LinterTest::files)
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Topology topology = read(file);
                    RuleBase rules = called.computeIfAbsent(
                            RuleFamily.of(topology), any -> RuleBase.findings(List.of(topology)));
                    assertEquals(
                            new Linter(RULES).lint(topology, List.of(), DAY),
                            new Linter(rules).lint(topology, List.of(), DAY));
                }));
    }

    /** A rule that only some files call for is not loaded for others. */
    @Test
    void peeringIsLookedAtWhereThereIsSome() {
        assertEquals(
                List.of(true, false),
                Stream.of("pending-peering", "three-tier")
                        .map(name -> read(Path.of("topologies", name + ".yaml")))
                        .map(topology -> RuleBase.findings(List.of(topology)).catalogue().cards().stream()
                                .anyMatch(card -> card.id().equals("PCX-101")))
                        .toList());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topology read(Path file) {
        if (TopologyReader.read(file, ReadingLimits.DEFAULT) instanceof Reading.Read read) {
            return read.topology();
        }
        throw new IllegalArgumentException(file + " is no topology");
    }

    /** Networks of every kind, right and wrong: each is read to its end. */
    @Test
    void randomNetworksAreStudiedToTheirEnds() {
        Set<String> heard = new TreeSet<>();
        for (long seed = 0; seed < NETWORKS; seed++) {
            Topology topology = read("seed " + seed, RandomNetwork.text(seed));
            List<Finding> found =
                    new Linter(RULES).lint(topology, List.of(), DAY).findings();
            assertEquals(
                    found,
                    new Linter(RULES, Walk.Insertion.REVERSED)
                            .lint(topology, List.of(), DAY)
                            .findings(),
                    "seed " + seed);
            assertEquals(
                    new Pairs(PAIRS).connections(topology),
                    new Pairs(PAIRS, Walk.Insertion.REVERSED).connections(topology),
                    "seed " + seed);
            int vpcs = topology.vpcs().size();
            assertEquals(
                    vpcs * (vpcs - 1) / 2,
                    new Pairs(PAIRS).connections(topology).pairs().size(),
                    "seed " + seed);
            found.forEach(finding -> heard.add(finding.rule()));
        }
        assertTrue(heard.size() > 30, heard.toString());
    }

    private static Topology read(String name, String text) {
        if (TopologyReader.readText(name, text) instanceof Reading.Read read) {
            return read.topology();
        }
        throw new IllegalArgumentException(name + " is no topology");
    }
}

package dev.hopwise.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole drawings, to be looked at by people: {@code -Dgolden.update=true} writes them. */
class MapGoldenTest {
    private final GoldenReports reports = new GoldenReports("map");

    MapGoldenTest() {
        for (String name : List.of("three-tier", "transit-gateway", "office-by-vpn")) {
            reports.with(name + ".svg", 0, "map topologies/" + name + ".yaml --format svg");
            reports.with(name + ".mmd", 0, "map topologies/" + name + ".yaml --format mermaid");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyDrawingIsAsItWasSeen() {
        return reports.tests();
    }

    @Test
    void everyGoldenFileHasItsRun() throws IOException {
        reports.assertNoOtherFiles();
    }
}

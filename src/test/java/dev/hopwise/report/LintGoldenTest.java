package dev.hopwise.report;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole reports of lint in every form for programs and servers, to be read by people: {@code -Dgolden.update=true} writes them. */
class LintGoldenTest {
    private static final Map<String, String> ENDINGS =
            Map.of("sarif", "sarif", "junit", "xml", "github", "log", "markdown", "md");
    private static final String CLEAN = "clean";
    private static final Map<String, String> RUNS = Map.of(
            "findings",
            "topologies/peering-not-transitive.yaml --select PCX-109,PCX-111,PCX-112,PCX-127,IGW-101",
            CLEAN,
            "topologies/three-tier.yaml --select PCX-101,SG-101",
            "several-files",
            "topologies/three-tier.yaml topologies/blackhole-route.yaml topologies/nat.yaml --select RTB-101,RTB-107,NAT-101");

    private final GoldenReports reports = new GoldenReports("lint");

    LintGoldenTest() {
        RUNS.forEach((run, words) -> ENDINGS.forEach((format, ending) ->
                reports.with(run + "." + ending, run.equals(CLEAN) ? 0 : 1, "lint " + words + " --format " + format)));
        // Whatever any rule finds in a worked topology is right, or a false alarm: each was read.
        reports.with("worked-topologies.txt", 1, "lint topologies -q");
    }

    @TestFactory
    Stream<DynamicTest> everyReportIsAsItWasRead() {
        return reports.tests();
    }

    @Test
    void everyGoldenFileHasItsRun() throws IOException {
        reports.assertNoOtherFiles();
    }
}

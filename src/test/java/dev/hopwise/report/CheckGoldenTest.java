package dev.hopwise.report;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole reports of check in every form, to be read by people: {@code -Dgolden.update=true} writes them. */
class CheckGoldenTest {
    private static final Map<String, String> ENDINGS =
            Map.of("text", "txt", "json", "json", "sarif", "sarif", "junit", "xml", "github", "log", "markdown", "md");
    private static final String HOLDS = "holds";
    private static final String SHOP = "src/test/resources/check/shop.yaml";
    private static final Map<String, String> RUNS = Map.of(
            "broken",
            SHOP,
            HOLDS,
            "topologies/three-tier.yaml topologies/nat.yaml --policy internet-egress --only-through igw-shop",
            "policies",
            SHOP + " --policy internet-ingress,internet-egress,vpc-ingress,vpc-egress --only-through nat");

    private final GoldenReports reports = new GoldenReports("check");

    CheckGoldenTest() {
        RUNS.forEach((run, words) -> ENDINGS.forEach((format, ending) ->
                reports.with(run + "." + ending, run.equals(HOLDS) ? 0 : 1, "check " + words + " --format " + format)));
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

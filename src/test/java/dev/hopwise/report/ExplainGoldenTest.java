package dev.hopwise.report;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole reports, to be read by people: {@code -Dgolden.update=true} writes them. */
class ExplainGoldenTest {
    private static final Map<String, String> ENDINGS = Map.of("text", "txt", "json", "json", "markdown", "md");
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("allowed", "three-tier --from app-1 --to db-1 --on tcp/5432"),
            Map.entry("several-blockers", "three-tier --from internet --to db-1 --on tcp/5432"),
            Map.entry("several-pairs", "three-tier --from vpc:shop --to db-1 --on tcp/5432"),
            Map.entry("blocked-on-the-way-back", "forgotten-ephemeral-ports --from app-1 --to db-1 --on tcp/5432"),
            Map.entry("one-way", "forgotten-ephemeral-ports --from app-1 --to db-1 --on udp/514"),
            Map.entry("mixed", "forgotten-ephemeral-ports --from linux-1 --to db-1 --on tcp/5432"),
            Map.entry("mixed-addresses", "blackhole-route --from app-1 --to internet --on tcp/443"),
            Map.entry("peering-not-transitive", "peering-not-transitive --from app-1 --to db-1 --on tcp/5432"),
            Map.entry(
                    "service-by-gateway-endpoint", "s3-by-gateway-endpoint --from app-1 --to service:s3 --on tcp/443"),
            Map.entry("nat", "nat --from app-1 --to internet --on tcp/443"),
            Map.entry("ipv6", "ipv6-outbound-only --from app-1 --to internet --on tcp/443 --ipv6"));

    private final GoldenReports reports = new GoldenReports("explain");

    ExplainGoldenTest() {
        QUESTIONS.forEach((name, question) -> ENDINGS.forEach((format, ending) -> reports.with(
                name + "." + ending,
                0,
                "explain topologies/" + question.replaceFirst(" ", ".yaml ") + " --format " + format)));
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

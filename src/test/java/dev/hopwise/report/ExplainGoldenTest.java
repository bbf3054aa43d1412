package dev.hopwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.cli.HopwiseCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole reports, to be read by people: {@code -Dgolden.update=true} writes them. */
class ExplainGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/explain");
    private static final List<String> FORMATS = List.of("txt", "json");
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

    @TestFactory
    Stream<DynamicTest> everyReportIsAsItWasRead() {
        return QUESTIONS.keySet().stream()
                .sorted()
                .flatMap(name -> FORMATS.stream()
                        .map(format -> DynamicTest.dynamicTest(name + "." + format, () -> compare(name, format))));
    }

    @Test
    void everyGoldenFileHasItsQuestion() throws IOException {
        TreeSet<String> expected = QUESTIONS.keySet().stream()
                .flatMap(name -> FORMATS.stream().map(format -> name + "." + format))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static void compare(String name, String format) throws IOException {
        String report = report(QUESTIONS.get(name), format.equals("txt") ? "text" : format);
        Path golden = FOLDER.resolve(name + "." + format);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, report);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; write it with -Dgolden.update=true");
        assertEquals(Files.readString(golden), report, "refresh with -Dgolden.update=true");
    }

    private static String report(String question, String format) {
        List<String> command = new ArrayList<>(List.of("explain"));
        command.addAll(List.of(("topologies/" + question.replaceFirst(" ", ".yaml ")).split(" ")));
        command.addAll(List.of("--format", format));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(
                new PrintWriter(out, true), new PrintWriter(err, true), command.toArray(String[]::new));
        assertEquals("", err.toString(), question);
        assertEquals(0, code, question);
        return out.toString();
    }
}

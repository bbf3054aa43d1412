package dev.hopwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.cli.HopwiseCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole reports of check in every form, to be read by people: {@code -Dgolden.update=true} writes them. */
class CheckGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/check");
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

    @TestFactory
    Stream<DynamicTest> everyReportIsAsItWasRead() {
        return RUNS.keySet().stream()
                .sorted()
                .flatMap(run -> ENDINGS.keySet().stream()
                        .sorted()
                        .map(format -> DynamicTest.dynamicTest(run + " as " + format, () -> compare(run, format))));
    }

    @Test
    void everyGoldenFileHasItsRun() throws IOException {
        TreeSet<String> expected = RUNS.keySet().stream()
                .flatMap(run -> ENDINGS.values().stream().map(ending -> run + "." + ending))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static void compare(String run, String format) throws IOException {
        int code = run.equals(HOLDS) ? 0 : 1;
        String report = report(code, ("check " + RUNS.get(run) + " --format " + format).split(" "));
        Path golden = FOLDER.resolve(run + "." + ENDINGS.get(format));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, report);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; write it with -Dgolden.update=true");
        assertEquals(Files.readString(golden), report, "refresh with -Dgolden.update=true");
    }

    private static String report(int expected, String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
        assertEquals("", err.toString());
        assertEquals(expected, code);
        return out.toString();
    }
}

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Reports that were read by people, each beside the command that writes it: {@code -Dgolden.update=true} writes them anew. */
final class GoldenReports {
    private record Run(int code, String command) {}

    private final Path folder;
    private final Map<String, Run> runs = new TreeMap<>();

    /** @param folder below {@code src/test/resources/golden} */
    GoldenReports(String folder) {
        this.folder = Path.of("src/test/resources/golden", folder);
    }

    /**
     * One more report.
     *
     * @param code with which the command ends
     */
    GoldenReports with(String file, int code, String command) {
        runs.put(file, new Run(code, command));
        return this;
    }

    Stream<DynamicTest> tests() {
        return runs.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> compare(it.getKey(), it.getValue())));
    }

    void assertNoOtherFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    runs.keySet(),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private void compare(String file, Run run) throws IOException {
        String report = report(run);
        Path golden = folder.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(folder);
            Files.writeString(golden, report);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; write it with -Dgolden.update=true");
        assertEquals(Files.readString(golden), report, "refresh with -Dgolden.update=true");
    }

    private static String report(Run run) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), run.command.split(" "));
        assertEquals("", err.toString(), run.command);
        assertEquals(run.code, code, run.command);
        return out.toString();
    }
}

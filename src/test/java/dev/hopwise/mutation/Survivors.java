package dev.hopwise.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The mutants that no test notices and that need none, each with its reason: {@code RULE | change | reason}. */
final class Survivors {
    private static final Path FILE = Path.of("src", "test", "resources", "mutation", "survivors.txt");

    private Survivors() {}

    /** The reasons, by rule and change. */
    static Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" \\| ", 3);
                if (parts.length < 3 || listed.put(parts[0] + " | " + parts[1], parts[2]) != null) {
                    throw new IllegalArgumentException("expected RULE | change | reason, once: " + line);
                }
            }
        }
        return listed;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

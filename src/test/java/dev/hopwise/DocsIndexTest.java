package dev.hopwise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of the documents is made from their titles: {@code -Dgolden.update=true} writes it. */
class DocsIndexTest {
    private static final Path FOLDER = Path.of("docs");
    private static final Path INDEX = FOLDER.resolve("README.md");

    @Test
    void theIndexIsTrue() throws IOException {
        String fresh = index();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(INDEX, fresh);
        }
        assertEquals(fresh, Files.readString(INDEX));
    }

    private static String index() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return "# Documents\n\n"
                    + files.filter(file -> file.toString().endsWith(".md") && !file.equals(INDEX))
                            .sorted()
                            .map(DocsIndexTest::line)
                            .collect(Collectors.joining())
                    + "\nThe rules have pages of their own: [rules/README.md](../rules/README.md).\n";
        }
    }

    private static String line(Path file) {
        String path = FOLDER.relativize(file).toString().replace('\\', '/');
        return "- [" + title(file) + "](" + path + ")\n";
    }

    private static String title(Path file) {
        try {
            return Files.readAllLines(file).get(0).replaceFirst("^# ", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

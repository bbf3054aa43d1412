package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual page that is checked in is what the commands say: {@code -Dgolden.update=true} writes it. */
class ManPageTest {
    private static final Path PAGE = Path.of("man", "hopwise.1");

    @Test
    void thePageIsWhatTheCommandsSay() throws IOException {
        String page = new ManPage(HopwiseCommand.all().getCommandSpec()).roff();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page, "refresh with -Dgolden.update=true");
    }
}

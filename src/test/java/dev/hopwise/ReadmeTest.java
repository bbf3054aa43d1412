package dev.hopwise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.cli.HopwiseCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says a command or a program prints is what it prints: {@code -Dgolden.update=true} writes it. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern SHOWN = Pattern.compile(
            "```sh\\n\\./hopwise (?<command>[^\\n]*)\\n```\\n```text\\n(?<output>.*?)```\\n", Pattern.DOTALL);

    private static final Pattern PROGRAM =
            Pattern.compile("```java\\n(?<source>.*?)```\\n```text\\n(?<output>.*?)```\\n", Pattern.DOTALL);

    @Test
    void everyCommandPrintsWhatTheReadmeShows() throws IOException {
        String page = Files.readString(README);
        Matcher shown = SHOWN.matcher(page);
        String fresh = shown.replaceAll(found -> Matcher.quoteReplacement(refreshed(found)));
        assertTrue(SHOWN.matcher(page).results().count() >= 2, "the README shows commands with their output");
        compare(fresh);
    }

    @Test
    void theProgramPrintsWhatTheReadmeShows(@TempDir Path folder) throws Exception {
        String page = Files.readString(README);
        Matcher shown = PROGRAM.matcher(page);
        assertTrue(shown.find(), "the README shows a program with its output");
        String printed = new ReadmeProgram(folder, shown.group("source")).output();
        compare(page.substring(0, shown.start("output")) + printed + page.substring(shown.end("output")));
    }

    private static void compare(String fresh) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, fresh);
        }
        assertEquals(fresh, Files.readString(README));
    }

    private static String refreshed(MatchResult found) {
        return "```sh\n./hopwise " + found.group(1) + "\n```\n```text\n"
                + output(found.group(1).split(" ")) + "```\n";
    }

    private static String output(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
        assertEquals("", err.toString(), String.join(" ", command));
        assertTrue(code == 0 || code == 1, String.join(" ", command) + " ended with " + code);
        return out.toString();
    }
}

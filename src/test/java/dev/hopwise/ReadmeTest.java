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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says a command or a program prints is what it prints: {@code -Dgolden.update=true} writes it. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern SHOWN = Pattern.compile(
            "```sh\\n\\./hopwise (?<command>[^\\n]*)\\n```\\n```text\\n(?<output>.*?)```\\n", Pattern.DOTALL);

    private static final Pattern PROGRAM =
            Pattern.compile("```java\\n(?<source>.*?)```\\n```text\\n(?<output>.*?)```\\n", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"README.md, 2", "docs/recipes.md, 5"})
    void everyCommandPrintsWhatThePageShows(Path page, int least) throws IOException {
        Matcher shown = SHOWN.matcher(Files.readString(page));
        String fresh = shown.replaceAll(found -> Matcher.quoteReplacement(refreshed(found)));
        assertTrue(shown.reset().results().count() >= least, page + " shows commands with their output");
        compare(page, fresh);
    }

    @Test
    void theProgramPrintsWhatTheReadmeShows(@TempDir Path folder) throws Exception {
        String page = Files.readString(README);
        Matcher shown = PROGRAM.matcher(page);
        assertTrue(shown.find(), "the README shows a program with its output");
        String printed = new ReadmeProgram(folder, shown.group("source")).output();
        compare(README, page.substring(0, shown.start("output")) + printed + page.substring(shown.end("output")));
    }

    private static void compare(Path page, String fresh) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, fresh);
        }
        assertEquals(fresh, Files.readString(page));
    }

    private static String refreshed(MatchResult found) {
        return "```sh\n./hopwise " + found.group(1) + "\n```\n```text\n"
                + output(found.group(1).split(" ")) + "```\n";
    }

    private static String output(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
        assertTrue(err.toString().isEmpty() || command[0].equals("import"), String.join(" ", command) + ": " + err);
        assertTrue(code == 0 || code == 1, String.join(" ", command) + " ended with " + code);
        return out.toString();
    }
}

package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shells make of their scripts; a shell that is not installed is not asked. */
class CompletionCommandTest {
    /** Prints what is offered in place of the last of the words. */
    private static final String ASK_BASH = """
            source "$1"; shift
            compopt() { case "$1 $2" in "-o default") files="names of files" ;; "+o default") files= ;; esac; }
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
            $(complete -p hopwise | sed 's/.*-F \\([^ ]*\\).*/\\1/') "$1" "${!#}" "${@: -2:1}"
            printf '%s\\n' "${COMPREPLY[@]:-$files}"
            """;

    @TempDir
    private Path folder;

    @Test
    void bashCompletesCommandsOptionsAndWords() throws Exception {
        assertEquals(List.of("explain"), bash("hopwise", "ex"));
        assertTrue(
                bash("hopwise", "explain", "--").containsAll(List.of("--from", "--to", "--on", "--expect", "--fix")));
        assertEquals(
                List.of("text", "json", "sarif", "junit", "github", "markdown"),
                bash("hopwise", "check", "--format", ""));
        assertEquals(List.of("blocked"), bash("hopwise", "explain", "--expect", "b"));
        assertEquals(List.of("write"), bash("hopwise", "baseline", "w"));
        assertEquals(List.of("bash", "zsh", "fish"), bash("hopwise", "completion", ""));
    }

    /** Bash itself parts words at = and at colons. */
    @Test
    void bashCompletesFilesWhereverOneMayStand() throws Exception {
        List<String> files = List.of("names of files");
        assertEquals(files, bash("hopwise", "lint", "topologies/thr"));
        assertEquals(files, bash("hopwise", "lint", "a.yaml", ""));
        assertEquals(files, bash("hopwise", "explain", ""));
        assertEquals(files, bash("hopwise", "review", "-q", "old.yaml", "n"));
        assertEquals(files, bash("hopwise", "baseline", "write", "n"));
        assertEquals(files, bash("hopwise", "lint", "-o", "re"));
        assertEquals(files, bash("hopwise", "lint", "-o", "sarif", ":"));
        assertEquals(files, bash("hopwise", "lint", "-o", "sarif", ":", "re"));
        assertEquals(List.of(""), bash("hopwise", "explain", "shop.yaml", "--from", "a"));
        assertEquals(List.of(""), bash("hopwise", "rules", "PC"));
        assertEquals(List.of(""), bash("hopwise", "nothing"));
        assertEquals(List.of("sarif"), bash("hopwise", "lint", "--format", "=", "s"));
        assertEquals(List.of("auto", "always", "never"), bash("hopwise", "lint", "--color", "="));
    }

    /** Where a word holds its =, as in zsh, so does what is offered. */
    @Test
    void aValueInTheSameWordIsCompletedWithItsOption() throws Exception {
        assertEquals(List.of("--format=sarif"), bash("hopwise", "lint", "--format=s"));
    }

    @Test
    void fishCompletesCommandsOptionsAndWords() throws Exception {
        assertEquals(List.of("explain"), fish("hopwise ex"));
        assertTrue(fish("hopwise explain --").containsAll(List.of("--from", "--to", "--on", "--expect", "--fix")));
        assertFalse(fish("hopwise explain --").contains("--baseline"));
        assertTrue(fish("hopwise explain shop.yaml --format ").contains("json"));
        assertEquals(List.of("warning"), fish("hopwise lint --fail-on w"));
        assertEquals(List.of("write"), fish("hopwise baseline w"));
        assertTrue(fish("hopwise baseline write --").contains("--ignore"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void everyShellCanReadItsScript(String shell) throws Exception {
        assertEquals(List.of(), lines(shell, "-n", script(shell)));
    }

    @Test
    void anotherShellIsWrongUsage() {
        StringWriter err = new StringWriter();
        assertEquals(2, run(new StringWriter(), err, "completion", "csh"));
        assertEquals("hopwise: completion csh: one of bash, zsh, fish\n", err.toString());
    }

    private List<String> bash(String... words) throws Exception {
        Path ask = Files.writeString(folder.resolve("ask"), ASK_BASH);
        return lines(
                "bash",
                Stream.concat(Stream.of(ask.toString(), script("bash")), Stream.of(words))
                        .toArray(String[]::new));
    }

    /** Without the descriptions that stand behind a tabulator. */
    private List<String> fish(String line) throws Exception {
        return lines("fish", "--no-config", "-c", "source " + script("fish") + "; complete -C '" + line + "'").stream()
                .map(it -> it.split("\t")[0])
                .toList();
    }

    private String script(String shell) throws IOException {
        StringWriter out = new StringWriter();
        assertEquals(0, run(out, new StringWriter(), "completion", shell));
        return Files.writeString(folder.resolve("hopwise." + shell), out.toString())
                .toString();
    }

    private static int run(StringWriter out, StringWriter err, String... words) {
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private static List<String> lines(String shell, String... arguments) throws Exception {
        boolean installed =
                Stream.of(System.getenv("PATH").split(":")).anyMatch(it -> Files.isExecutable(Path.of(it, shell)));
        assumeTrue(installed, shell + " is not installed");
        List<String> command =
                Stream.concat(Stream.of(shell), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.lines().toList();
    }
}

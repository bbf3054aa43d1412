package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens where the machine is not as it should be: verify tries the same on the built tool. */
class MannersTest {
    private static final Path THREE_TIER = Path.of("topologies", "three-tier.yaml");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... words) {
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private int runInto(String fault, String... words) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(fault);
            }
        };
        return HopwiseCommand.run(new PrintWriter(new StandardOutput(broken)), new PrintWriter(err, true), words);
    }

    @Test
    void whoeverReadsMayGoAway() {
        for (List<String> words : List.of(
                List.of("rules"), List.of("--help"), List.of("reach", THREE_TIER.toString()), List.of("schema"))) {
            assertEquals(141, runInto("Broken pipe", words.toArray(String[]::new)), words.toString());
            assertEquals("", err.toString(), words.toString());
        }
    }

    @Test
    void aFullDiskIsSaid() {
        assertEquals(3, runInto("No space left on device", "explain", THREE_TIER.toString(), "app-1", "db-1", "tcp/1"));
        assertEquals(
                "hopwise: cannot write to standard output: No space left on device\n"
                        + "Maybe the disk is full, or standard output is closed.\n",
                err.toString());
    }

    @Test
    void whatCannotBeWrittenSaysWhy() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no " + full);
        assertEquals(3, run("lint", THREE_TIER.toString(), "-o", "json:" + full));
        assertTrue(
                err.toString().startsWith("hopwise: cannot write /dev/full: No space left on device\n"),
                err.toString());
        err.getBuffer().setLength(0);
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(3, run("lint", THREE_TIER.toString(), "-o", "json:" + file.resolve("out.json")));
        assertTrue(
                err.toString()
                        .startsWith(
                                "hopwise: cannot write " + file.resolve("out.json") + ": " + file + " is no folder\n"),
                err.toString());
    }

    @Test
    void aNameThatCannotBeIsWrongUsage() {
        assertEquals(2, run("lint", "a\0b.yaml"));
        assertTrue(err.toString().contains("cannot be the name of a file here"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint FILE", "explain FILE app-1 db-1 tcp/5432", "check FILE", "reach FILE"})
    void lineEndsOfWindowsChangeNothing(String command) throws IOException {
        Path file = Files.createDirectories(folder.resolve("größe und 名前")).resolve("ein netz.yaml");
        String text = Files.readString(THREE_TIER);
        Files.writeString(file, text);
        int code = run(words(command, file));
        String unix = out.toString();
        out.getBuffer().setLength(0);
        Files.writeString(file, text.replace("\n", "\r\n"));
        assertEquals(code, run(words(command, file)));
        assertEquals(unix, out.toString());
        assertFalse(unix.contains("\r"), unix);
        assertEquals("", err.toString());
    }

    @Test
    void whatIsStoppedLeavesNothingBehind() throws Exception {
        Path file = Files.writeString(folder.resolve("out.json"), "old");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppedWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals("writing", new BufferedReader(new InputStreamReader(process.getInputStream())).readLine());
        assertEquals(2, folder.toFile().list().length, "a part is being written");
        process.destroy();
        process.waitFor();
        assertEquals(List.of("out.json"), List.of(folder.toFile().list()));
        assertEquals("old", Files.readString(file));
    }

    private static String[] words(String command, Path file) {
        return List.of(command.split(" ")).stream()
                .map(it -> it.equals("FILE") ? file.toString() : it)
                .toArray(String[]::new);
    }
}

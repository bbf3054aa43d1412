package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class archive that the launcher makes, in a distribution whose Java only says how it was started. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            dump='' archive=
            for word; do
              case $word in
                -XX:DumpLoadedClassList=*) echo 'java/lang/Object id: 1' >"${word#*=}" && exec sleep "${PAUSE:-0}" ;;
                -Xshare:dump) dump=1 ;;
                -XX:SharedArchiveFile=*) archive=${word#*=} ;;
              esac
            done
            if [ -z "$dump" ]; then
              echo "archive ${archive##*/}, input $(cat || echo closed)"
            elif [ -z "${FAULT:-}" ]; then
              : >"$archive"
            fi
            """;

    @TempDir
    private Path folder;

    private Path cache;

    @BeforeEach
    void install() throws IOException {
        cache = folder.resolve("cache/hopwise");
        Files.copy(
                Path.of("hopwise"),
                Files.createDirectories(folder.resolve("home/bin")).resolve("hopwise"));
        Files.writeString(folder.resolve("home/hopwise.jar"), "");
        Files.writeString(folder.resolve("home/hopwise.built"), "1\n");
        Path java = Files.writeString(
                Files.createDirectories(folder.resolve("jdk/bin")).resolve("java"), JAVA);
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    }

    private Process start(Map<String, String> environment, String redirection) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                "exec sh \"$0\" lint - " + redirection,
                folder.resolve("home/bin/hopwise").toString());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private String run(Map<String, String> environment) throws Exception {
        return run(environment, "</dev/null");
    }

    private String run(Map<String, String> environment, String redirection) throws Exception {
        Process process = start(environment, redirection);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return said.strip();
    }

    /** One that makes the archive, and will for long. */
    private Process making() throws Exception {
        Process process = start(Map.of("PAUSE", "600"), "</dev/null");
        for (int i = 0; found("explain").isEmpty(); i++) {
            assertTrue(i < 500, "nothing is made");
            Thread.sleep(20);
        }
        return process;
    }

    private static void kill(Process process) throws Exception {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle it : all) {
            it.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private List<Path> found(String name) throws IOException {
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(cache)) {
            return all.filter(it -> it.getFileName().toString().equals(name)).toList();
        }
    }

    @Test
    void theFirstRunMakesItAndOthersTakeIt() throws Exception {
        assertEquals("archive archive, input", run(Map.of()));
        assertEquals("archive archive, input", run(Map.of("FAULT", "1")));
        assertEquals(3, Files.readAllLines(found("key").get(0)).size());
        assertEquals(List.of(), found("explain"));
    }

    @Test
    void whoComesMeanwhileDoesWithout() throws Exception {
        Process making = making();
        assertEquals("archive , input", run(Map.of()));
        kill(making);
    }

    @Test
    void whatWasKilledIsTriedAgain() throws Exception {
        kill(making());
        assertEquals("archive archive, input", run(Map.of()));
        assertEquals(List.of(), found("explain"));
    }

    @Test
    void whatFailedIsNotTriedAgain() throws Exception {
        assertEquals("archive , input", run(Map.of("FAULT", "1")));
        assertEquals("archive , input", run(Map.of()));
    }

    @Test
    void aClosedInputIsAnEmptyOne() throws Exception {
        assertEquals("archive archive, input", run(Map.of(), "<&-"));
    }
}

package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The step of the action that reviews, as GitHub would run it, in a repository with a branch base; its hopwise only says what it is asked. */
class ActionTest {
    @TempDir
    private Path folder;

    private Path repository;

    @BeforeEach
    void commit() throws Exception {
        repository = Files.createDirectory(folder.resolve("repository"));
        run("git", "init", "-q", "-b", "base");
        Files.writeString(repository.resolve("known.yaml"), "topology: t\n");
        run("git", "add", ".");
        run("git", "-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "-q", "-m", "m");
        Files.writeString(repository.resolve("added.yaml"), "topology: t\n");
        Path hopwise = Files.writeString(folder.resolve("hopwise"), """
                #!/bin/sh
                echo "hopwise $1 $2 $3"
                case $2 in *base*) ;; *) exit 3 ;; esac
                : >"$RUNNER_TEMP/review.log"
                : >"$RUNNER_TEMP/review.md"
                exit 1
                """);
        assertTrue(hopwise.toFile().setExecutable(true));
    }

    private String run(String... command) throws Exception {
        return run(Map.of(), command);
    }

    private String run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private String reviewed(String topology, String base) throws Exception {
        Files.deleteIfExists(folder.resolve("output"));
        Files.deleteIfExists(folder.resolve("summary"));
        return run(
                Map.of(
                        "HOPWISE", folder.resolve("hopwise").toString(),
                        "TOPOLOGY", topology,
                        "BASE", base,
                        "FAIL_ON", "",
                        "RUNNER_TEMP", folder.toString(),
                        "GITHUB_OUTPUT", folder.resolve("output").toString(),
                        "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString()),
                "bash",
                "--noprofile",
                "--norc",
                "-eo",
                "pipefail",
                "-c",
                script("review"));
    }

    private static String script(String id) throws IOException {
        Object action =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("action.yml")));
        List<String> found = new ArrayList<>();
        for (Object step : (List<?>) ((Map<?, ?>) ((Map<?, ?>) action).get("runs")).get("steps")) {
            if (id.equals(((Map<?, ?>) step).get("id"))) {
                found.add((String) ((Map<?, ?>) step).get("run"));
            }
        }
        return found.get(0);
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void whatTheBaseHasIsReviewed() throws Exception {
        assertEquals("hopwise review git:base:./known.yaml known.yaml\n", reviewed("known.yaml", "base"));
        assertEquals("code=1\n", written("output"));
    }

    @Test
    void whatIsAddedIsNotAndTheJobSaysSo() throws Exception {
        String why = "Not reviewed: the topology is new, base has no file of its name.";
        assertEquals("::notice title=Hopwise::" + why + "\n", reviewed("added.yaml", "base"));
        assertEquals("code=0\n", written("output"));
        assertEquals("## Hopwise: review\n\n" + why + "\n", written("summary"));
    }

    @Test
    void aBaseThatIsNotFetchedAndAFileThatIsNowhereAreFaults() throws Exception {
        assertEquals("hopwise review git:main:./added.yaml added.yaml\n", reviewed("added.yaml", "main"));
        assertEquals("code=3\n", written("output"));
        assertEquals("hopwise review git:base:./none.yaml none.yaml\n", reviewed("none.yaml", "base"));
    }
}

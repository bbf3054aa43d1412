package dev.hopwise.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.ReversedYaml;
import dev.hopwise.reasoning.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a network is called, and in which order and how many files it is written, changes nothing in an answer but names and places. */
class FormLawsTest {
    private static final int NETWORKS = 16;
    private static final int QUESTIONS = 3;

    @TempDir
    private Path folder;

    @Test
    void namesDecideNothing() {
        Network.seeds(NETWORKS).forEach(seed -> {
            Network network = Network.of(seed);
            Renaming renaming = new Renaming(network.text(), new Random(seed));
            Network renamed = Network.of(seed, renaming.text());
            for (Question question : network.questions(QUESTIONS)) {
                List<String> said = Said.inOrder(renamed.explain(renaming.question(question)));
                assertEquals(
                        lines(Said.inOrder(network.explain(question))),
                        renaming.undone(lines(said)),
                        () -> network.shown(question));
            }
        });
    }

    @Test
    void theOrderOfTheFileDecidesNothing() {
        Network.seeds(NETWORKS).forEach(seed -> {
            Network network = Network.of(seed);
            Network reversed = Network.of(seed, ReversedYaml.of(network.text()));
            for (Question question : network.questions(QUESTIONS)) {
                assertEquals(
                        lines(Said.sorted(network.explain(question))),
                        lines(Said.sorted(reversed.explain(question))),
                        () -> network.shown(question));
            }
        });
    }

    @Test
    void theNumberOfFilesDecidesNothing() {
        Network.seeds(NETWORKS).forEach(seed -> {
            Network network = Network.of(seed);
            Network split = split(network);
            for (Question question : network.questions(QUESTIONS)) {
                assertEquals(
                        lines(Said.sorted(network.explain(question))),
                        lines(Said.sorted(split.explain(question))),
                        () -> network.shown(question));
            }
        });
    }

    private static String lines(List<String> said) {
        return String.join("\n", said);
    }

    /**
     * Every entry of every map at the top goes to one of three files by chance; the second includes the third. VPCs that share groups
     * stay in one, for the order of the file says which group comes first.
     */
    private Network split(Network network) {
        Random random = new Random(network.seed());
        boolean isShared = network.text().contains("alsoIn:");
        List<Map<String, Map<String, Object>>> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(new LinkedHashMap<>());
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("include", List.of("part-1.yaml"));
        new Tree(network.text()).root().forEach((section, value) -> {
            if (value instanceof Map<?, ?> map && !section.equals("defaults")) {
                map.forEach((id, it) -> parts.get(isShared && section.equals("vpcs") ? 0 : random.nextInt(3))
                        .computeIfAbsent(section, any -> new LinkedHashMap<>())
                        .put(id.toString(), it));
            } else {
                root.put(section, value);
            }
        });
        root.putAll(parts.get(0));
        Map<String, Object> middle = new LinkedHashMap<>(parts.get(1));
        middle.put("include", List.of("part-2.yaml"));
        Path place = folder.resolve("network-" + network.seed());
        write(place, "law.yaml", root);
        write(place, "part-1.yaml", middle);
        write(place, "part-2.yaml", parts.get(2));
        return Network.of(
                network.seed(), network.text(), TopologyReader.read(place.resolve("law.yaml"), ReadingLimits.DEFAULT));
    }

    private static void write(Path place, String name, Map<String, ?> part) {
        try {
            Files.createDirectories(place);
            Files.writeString(place.resolve(name), Tree.text(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

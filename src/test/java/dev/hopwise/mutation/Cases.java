package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.hopwise.random.RandomNetwork;
import dev.hopwise.random.RandomQuestions;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is asked: all that the scenarios and the worked topologies ask, and of the random networks as much as there is time for. */
final class Cases {
    private static final Path SCENARIOS = Path.of("src", "test", "java", "dev", "hopwise", "scenario");
    private static final int NETWORKS = Integer.getInteger("mutation.networks", 224);
    private static final int QUESTIONS = 3;
    /** As in the test of the random networks, for which questions are drawn depends on it. */
    private static final int DRAWN = 12;

    private record Asked(Topology topology, Question question) {}

    private Cases() {}

    static List<Case> all() {
        AlteredRules unaltered = new AlteredRules(AlteredRules.unaltered());
        Set<Asked> asked = new LinkedHashSet<>(ofScenarios());
        asked.addAll(ofNetworks());
        return asked.parallelStream()
                .flatMap(it -> answered(it, unaltered).stream())
                .toList();
    }

    /** Not what is refused. */
    private static Optional<Case> answered(Asked it, AlteredRules unaltered) {
        try {
            return Optional.of(Case.of(it.topology, it.question, unaltered));
        } catch (QuestionException e) {
            return Optional.empty();
        }
    }

    private static List<Asked> ofNetworks() {
        List<Asked> all = new ArrayList<>();
        for (long seed = 1; seed <= NETWORKS; seed++) {
            String text = RandomNetwork.text(seed);
            Topology topology = ((Reading.Read) TopologyReader.readText("random.yaml", text)).topology();
            RandomQuestions.of(seed, text, topology, DRAWN).stream()
                    .limit(QUESTIONS)
                    .forEach(question -> all.add(new Asked(topology, question)));
        }
        return all;
    }

    /** Runs the scenarios and the worked topologies, and listens. */
    private static List<Asked> ofScenarios() {
        List<Asked> all = new ArrayList<>();
        BothOrders.listen((topology, question) -> all.add(new Asked(topology, question)));
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.endsWith("Test")) {
                    run(Class.forName("dev.hopwise.scenario." + name), Test.class);
                }
            }
            run(Class.forName("dev.hopwise.topologies.TopologiesTest"), TestFactory.class)
                    .forEach(it -> execute((DynamicNode) it));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The scenarios do not run", e);
        }
        return List.copyOf(all);
    }

    /** What the methods return that are annotated so. */
    private static Stream<?> run(Class<?> tests, Class<? extends Annotation> annotation)
            throws ReflectiveOperationException {
        Constructor<?> constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        List<Object> returned = new ArrayList<>();
        for (Method method : tests.getDeclaredMethods()) {
            if (method.isAnnotationPresent(annotation)) {
                method.setAccessible(true);
                if (method.invoke(constructor.newInstance()) instanceof Stream<?> nodes) {
                    returned.addAll(nodes.toList());
                }
            }
        }
        return returned.stream();
    }

    private static void execute(DynamicNode node) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(Cases::execute);
        } else if (node instanceof DynamicTest test) {
            assertDoesNotThrow(test.getExecutable()::execute);
        }
    }
}

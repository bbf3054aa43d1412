package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the tests of the scenarios and of the worked topologies, and listens to what they ask. */
final class Scenarios {
    private static final Path SCENARIOS = Path.of("src", "test", "java", "dev", "hopwise", "scenario");
    private static final String TOPOLOGIES = "dev.hopwise.topologies.TopologiesTest";

    record Asked(Topology topology, Question question) {}

    private Scenarios() {}

    /** The names of the test classes. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            Stream<String> scenarios = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.java"))
                    .map(file -> "dev.hopwise.scenario." + file.replace(".java", ""))
                    .sorted();
            return Stream.concat(scenarios, Stream.of(TOPOLOGIES)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a test class asks, in the order of the names of its tests. */
    static List<Asked> askedBy(String name) {
        List<Asked> all = new ArrayList<>();
        BothOrders.listen((topology, question) -> all.add(new Asked(topology, question)), () -> run(name));
        return List.copyOf(all);
    }

    private static void run(String name) {
        try {
            Class<?> tests = Class.forName(name);
            run(tests, Test.class);
            run(tests, TestFactory.class).forEach(it -> execute((DynamicNode) it));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " does not run", e);
        }
    }

    /** What the methods return that are annotated so. */
    private static Stream<?> run(Class<?> tests, Class<? extends Annotation> annotation)
            throws ReflectiveOperationException {
        Constructor<?> constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        List<Object> returned = new ArrayList<>();
        List<Method> methods = Stream.of(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method method : methods) {
            method.setAccessible(true);
            if (method.invoke(constructor.newInstance()) instanceof Stream<?> nodes) {
                returned.addAll(nodes.toList());
            }
        }
        return returned.stream();
    }

    private static void execute(DynamicNode node) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(Scenarios::execute);
        } else if (node instanceof DynamicTest test) {
            assertDoesNotThrow(test.getExecutable()::execute);
        }
    }
}

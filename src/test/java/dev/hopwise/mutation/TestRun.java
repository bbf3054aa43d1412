package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the tests of a class, in the order of their names. */
final class TestRun {
    private TestRun() {}

    static void of(String name) {
        try {
            Class<?> tests = Class.forName(name);
            Constructor<?> constructor = tests.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : methods(tests, Test.class)) {
                method.invoke(constructor.newInstance());
            }
            for (Method method : methods(tests, ParameterizedTest.class)) {
                for (String line : method.getAnnotation(CsvSource.class).value()) {
                    method.invoke(constructor.newInstance(), arguments(method, line.split(", *")));
                }
            }
            List<DynamicNode> made = new ArrayList<>();
            for (Method method : methods(tests, TestFactory.class)) {
                ((Stream<?>) method.invoke(constructor.newInstance())).forEach(it -> made.add((DynamicNode) it));
            }
            made.forEach(TestRun::execute);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " does not run", e);
        }
    }

    private static List<Method> methods(Class<?> tests, Class<? extends Annotation> annotation) {
        List<Method> methods = Stream.of(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        methods.forEach(method -> method.setAccessible(true));
        return methods;
    }

    private static Object[] arguments(Method method, String[] words) {
        Object[] arguments = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = method.getParameterTypes()[i] == boolean.class ? Boolean.valueOf(words[i]) : words[i];
        }
        return arguments;
    }

    private static void execute(DynamicNode node) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(TestRun::execute);
        } else if (node instanceof DynamicTest test) {
            assertDoesNotThrow(test.getExecutable()::execute);
        }
    }
}

package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Those without parameters: what others ask may lie outside of the repository. */
    static void of(String name) {
        try {
            Constructor<?> constructor = constructor(name);
            Class<?> tests = constructor.getDeclaringClass();
            for (Method method : methods(tests, Test.class)) {
                if (method.getParameterCount() == 0) {
                    method.invoke(constructor.newInstance());
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

    /** The others, line by line. */
    static void ofLines(String name) {
        try {
            Constructor<?> constructor = constructor(name);
            for (Method method : methods(constructor.getDeclaringClass(), ParameterizedTest.class)) {
                CsvSource source = method.getAnnotation(CsvSource.class);
                String[] block = source.textBlock().lines().toArray(String[]::new);
                String between =
                        source.delimiter() == '\0' ? ", *" : " *" + Pattern.quote("" + source.delimiter()) + " *";
                for (String line : block.length > 0 ? block : source.value()) {
                    method.invoke(constructor.newInstance(), arguments(method, line.split(between)));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " does not run", e);
        }
    }

    private static Constructor<?> constructor(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor;
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

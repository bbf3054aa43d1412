package dev.hopwise.topologies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.scenario.Soundness;
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked examples: each answers its own questions, and a newcomer finds and understands it. */
class TopologiesTest {
    private static final Path FOLDER = Path.of("topologies");

    @TestFactory
    Stream<DynamicContainer> everyExampleAnswersItsQuestions() throws IOException {
        return files().map(file -> {
            Topology topology = read(file);
            return DynamicContainer.dynamicContainer(
                    name(file), Stream.concat(expectations(topology), asks(file, topology)));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyExampleSaysWhatItTeachesAndEndsWithItsAnswers() throws IOException {
        return files().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            List<String> lines = Files.readAllLines(file);
            assertTrue(lines.get(0).startsWith("# "), "it starts with a comment");
            assertEquals("topology: " + name(file).replace(".yaml", ""), find(lines, "topology:"));
            assertTrue(lines.size() <= 75, "it is short: " + lines.size() + " lines");
            assertEquals("expect:", lines.stream().filter(TopologiesTest::isKey).reduce("", (a, b) -> b));
            for (Expectation expectation : read(file).expect()) {
                assertTrue(expectation.because().isPresent(), () -> flow(expectation) + " has no because");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsListed() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        return files().map(file -> DynamicTest.dynamicTest(
                name(file), () -> assertTrue(page.contains("| [" + name(file) + "](" + name(file) + ") |"))));
    }

    private static Stream<DynamicTest> expectations(Topology topology) {
        return topology.expect().stream()
                .map(expected -> DynamicTest.dynamicTest(flow(expected), () -> holds(topology, expected)));
    }

    private static Stream<DynamicTest> asks(Path file, Topology topology) {
        return AskLine.of(lines(file)).stream()
                .map(ask -> DynamicTest.dynamicTest(ask.asked(), () -> {
                    Explanation explanation = explain(topology, ask.question());
                    assertEquals(ask.verdict(), explanation.verdict().word());
                    assertEquals(ask.blockers(), blockers(explanation));
                }));
    }

    private static void holds(Topology topology, Expectation expected) {
        Question question = new Question(
                expected.from().text(), expected.to().text(), expected.on().traffic(), Range.EPHEMERAL, false);
        Explanation explanation = explain(topology, question);
        assertEquals(expected.verdict().word(), explanation.verdict().word());
        for (Ref crossed : expected.through()) {
            assertTrue(
                    explanation.answers().stream().allMatch(answer -> crosses(answer, crossed.text())),
                    () -> flow(expected) + " does not cross " + crossed);
        }
        for (Ref avoided : expected.notThrough()) {
            assertTrue(
                    explanation.answers().stream().noneMatch(answer -> crosses(answer, avoided.text())),
                    () -> flow(expected) + " crosses " + avoided);
        }
    }

    private static boolean crosses(Answer answer, String name) {
        return answer.forward().stream()
                .map(Step::resource)
                .anyMatch(resource -> resource.equals(name) || resource.endsWith("/" + name));
    }

    private static Explanation explain(Topology topology, Question question) {
        Explanation explanation = BothOrders.explain(topology, question);
        explanation.answers().forEach(Soundness::check);
        return explanation;
    }

    private static List<String> blockers(Explanation explanation) {
        return explanation.answers().stream()
                .flatMap(answer -> answer.blockers().stream())
                .map(step -> step.rule() + " " + step.leg().word() + " " + step.resource() + " line "
                        + step.at().line())
                .toList();
    }

    private static String flow(Expectation expected) {
        String traffic = expected.on().traffic().stream().map(Traffic::toString).collect(Collectors.joining(", "));
        return expected.from() + " to " + expected.to() + " on " + traffic + " is "
                + expected.verdict().word();
    }

    private static boolean isKey(String line) {
        return line.matches("[a-zA-Z]+:.*");
    }

    private static String find(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElse("");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Topology read(Path file) {
        Reading reading = TopologyReader.read(file, ReadingLimits.DEFAULT);
        return assertInstanceOf(Reading.Read.class, reading, () -> ((Reading.Unreadable) reading).text())
                .topology();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> name(file).endsWith(".yaml")).sorted().toList().stream();
        }
    }
}

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
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each worked example answers its own questions: its {@code expect} entries, and its {@code # ask:} lines with the blocker. */
class TopologiesTest {
    private static final Path FOLDER = Path.of("topologies");
    private static final Pattern ASK =
            Pattern.compile("# ask: --from (\\S+) --to (\\S+) --on (\\S+) -> (\\S+) (\\S+) (\\S+) (\\S+) line (\\d+)");

    @TestFactory
    Stream<DynamicTest> everyExampleAnswersItsQuestions() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            Topology topology = read(file);
            for (Expectation expected : topology.expect()) {
                tests.add(DynamicTest.dynamicTest(
                        file.getFileName() + ": " + expected.from() + " to " + expected.to() + " on "
                                + expected.on().traffic(),
                        () -> assertEquals(
                                expected.verdict().word(),
                                BothOrders.explain(topology, question(expected))
                                        .verdict()
                                        .word())));
            }
            Matcher asks = ASK.matcher(Files.readString(file));
            while (asks.find()) {
                List<String> ask = List.of(
                        asks.group(1),
                        asks.group(2),
                        asks.group(3),
                        asks.group(4),
                        asks.group(5),
                        asks.group(6),
                        asks.group(7),
                        asks.group(8));
                tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + ask, () -> blames(topology, ask)));
            }
        }
        return tests.stream();
    }

    @Test
    void everyExampleAsksSomethingAndIsListed() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        for (Path file : files()) {
            assertTrue(!read(file).expect().isEmpty(), file + " asks nothing");
            assertTrue(page.contains("(" + file.getFileName() + ")"), file + " is not in topologies/README.md");
        }
    }

    private static void blames(Topology topology, List<String> ask) {
        Question question =
                new Question(ask.get(0), ask.get(1), List.of(Traffic.parse(ask.get(2))), Range.EPHEMERAL, false);
        Explanation explanation = BothOrders.explain(topology, question);
        assertEquals(ask.get(3), explanation.verdict().word());
        List<String> blamed = explanation.answers().stream()
                .flatMap(answer -> answer.blockers().stream())
                .map(step -> step.rule() + " " + step.leg().word() + " " + step.resource() + " "
                        + step.at().line())
                .toList();
        String expected = ask.get(4) + " " + ask.get(5) + " " + ask.get(6) + " " + ask.get(7);
        assertTrue(blamed.contains(expected), expected + " is not among " + blamed);
    }

    private static Question question(Expectation expected) {
        return new Question(
                expected.from().text(), expected.to().text(), expected.on().traffic(), Range.EPHEMERAL, false);
    }

    private static Topology read(Path file) {
        return assertInstanceOf(Reading.Read.class, TopologyReader.read(file, ReadingLimits.DEFAULT))
                .topology();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}

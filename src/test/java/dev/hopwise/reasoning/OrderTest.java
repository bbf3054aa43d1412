package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.scenario.Soundness;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Neither the order in which facts are inserted nor the order of the file decides anything, for any scenario. */
class OrderTest {
    private static final Path SCENARIOS = Path.of("src", "test", "java", "dev", "hopwise", "scenario");
    private static final Pattern TOPOLOGY = Pattern.compile("\"\"\"\\R( *topology: .*?)\"\"\"", Pattern.DOTALL);
    /** So many questions a topology, spread over all of its pairs of ends. */
    private static final int QUESTIONS = 50;

    private static final RuleBase RULES = RuleBase.walk();

    @TestFactory
    Stream<DynamicTest> theOrderOfTheFactsDoesNotMatter() throws IOException {
        return topologies()
                .map(text -> DynamicTest.dynamicTest(name(text), () -> {
                    Topology topology = read(text);
                    for (Question question : questions(topology)) {
                        BothOrders.explain(topology, question).answers().forEach(Soundness::check);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfTheFileDoesNotMatter() throws IOException {
        return topologies()
                .map(text -> DynamicTest.dynamicTest(name(text), () -> {
                    Topology topology = read(text);
                    Topology reversed = read(ReversedYaml.of(text));
                    for (Question question : questions(topology)) {
                        assertEquals(
                                Said.sorted(new Explainer(RULES).explain(topology, question)),
                                Said.sorted(new Explainer(RULES).explain(reversed, question)),
                                question::toString);
                    }
                }));
    }

    private static Stream<String> topologies() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            for (Path file : files.sorted().toList()) {
                TOPOLOGY.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> texts.add(found.group(1).stripIndent()));
            }
        }
        assertTrue(texts.size() > 10, "the scenarios are not where they are looked for");
        return texts.stream().filter(text -> !text.contains("RANGE"));
    }

    private static String name(String text) {
        return text.lines().findFirst().orElseThrow() + " of " + text.length() + " characters";
    }

    private static Topology read(String text) {
        return assertInstanceOf(Reading.Read.class, TopologyReader.readText("order.yaml", text))
                .topology();
    }

    private static List<Question> questions(Topology topology) {
        List<String> froms = new ArrayList<>();
        topology.vpcs()
                .values()
                .forEach(vpc -> vpc.interfaces().keySet().forEach(id -> froms.add(vpc.id() + "/" + id)));
        froms.addAll(List.of("internet", "10.99.99.99"));
        topology.networks().keySet().forEach(froms::add);
        List<String> tos = new ArrayList<>(froms);
        tos.addAll(List.of("8.8.8.8", "2001:4860:4860::8888", "10.0.0.2", "10.0.0.250", "service:s3", "0.0.0.0/0"));
        topology.vpcs()
                .values()
                .forEach(vpc -> vpc.endpoints().keySet().forEach(id -> tos.add("endpoint:" + vpc.id() + "/" + id)));
        List<Question> all = new ArrayList<>();
        for (String traffic : List.of("tcp/443", "all", "icmp/8")) {
            for (String from : froms) {
                for (String to : tos) {
                    all.add(new Question(
                            from, to, List.of(Traffic.parse(traffic)), Range.EPHEMERAL, all.size() % 3 == 0));
                }
            }
        }
        double step = Math.max(1.0, (double) all.size() / QUESTIONS);
        return Stream.iterate(0.0, at -> at < all.size(), at -> at + step)
                .map(at -> all.get((int) Math.floor(at)))
                .filter(question -> !isRefused(topology, question))
                .toList();
    }

    private static boolean isRefused(Topology topology, Question question) {
        try {
            new Explainer(RULES).explain(topology, question);
            return false;
        } catch (QuestionException e) {
            return true;
        }
    }
}

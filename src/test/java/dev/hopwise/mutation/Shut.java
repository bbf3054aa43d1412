package dev.hopwise.mutation;

import dev.hopwise.reasoning.Matter;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked of flows that are shut: what would open them. */
final class Shut {
    /** Networks made for it, with questions below: {@code # asks: FROM > TO on TRAFFIC}, or {@code # asks at last:}. */
    private static final Path REMEDIES = Path.of("src", "test", "resources", "remedies");

    private Shut() {}

    /** The questions of the scenarios and of the worked topologies, and those of networks made for it. */
    static Stream<Heard> all() {
        return Stream.concat(Scenarios.names().stream().flatMap(Shut::ofScenario), made());
    }

    private static Stream<Heard> ofScenario(String name) {
        String by = "remedies-" + name.substring(name.lastIndexOf('.') + 1);
        return Scenarios.askedBy(name).stream()
                .map(it -> new Heard(by, Matter.REMEDIES, new Asking.OfRemedies(it.topology(), it.question(), false)));
    }

    private static Stream<Heard> made() {
        return TopologyFiles.in(REMEDIES).stream().flatMap(file -> {
            String text = TopologyFiles.text(file);
            Topology topology = TopologyFiles.read(file, text).topology();
            List<Question> questions = Heard.questions(text);
            List<Boolean> last = Heard.atLast(text);
            return IntStream.range(0, questions.size())
                    .mapToObj(it -> new Asking.OfRemedies(topology, questions.get(it), last.get(it)))
                    .map(it -> new Heard("remedies", Matter.REMEDIES, it));
        });
    }
}

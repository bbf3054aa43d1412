package dev.hopwise.mutation;

import dev.hopwise.reasoning.Matter;
import dev.hopwise.reasoning.ReachQuestion;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who reaches whom in the worked topologies, and in networks made for it. */
final class Matrices {
    private static final Path TOPOLOGIES = Path.of("topologies");
    private static final Path REACH = Path.of("src", "test", "resources", "reach");

    private Matrices() {}

    static Stream<Heard> all() {
        return Stream.concat(of("reach-topologies", TOPOLOGIES), of("reach", REACH));
    }

    private static Stream<Heard> of(String by, Path folder) {
        return TopologyFiles.in(folder).stream().flatMap(file -> {
            String text = TopologyFiles.text(file);
            Stream<ReachQuestion> some = Heard.questions(text).stream()
                    .map(it -> new ReachQuestion(Optional.of(it.from()), Optional.of(it.to()), it.traffic()));
            return Stream.concat(Stream.of(ReachQuestion.EVERYTHING), some)
                    .map(it -> new Heard(
                            by,
                            Matter.REACH,
                            new Asking.OfReach(TopologyFiles.read(file, text).topology(), it)));
        });
    }
}

package dev.hopwise.mutation;

import dev.hopwise.random.RandomNetwork;
import dev.hopwise.random.RandomQuestions;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Matter;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is asked: all that the scenarios and the worked topologies ask, and of the random networks as much as there is time for; of what
 * is more than a walk, all that its tests ask.
 */
final class Cases {
    private static final int NETWORKS = Integer.getInteger("mutation.networks", 224);
    private static final int QUESTIONS = 3;
    /** As in the test of the random networks, for which questions are drawn depends on it. */
    private static final int DRAWN = 12;

    private Cases() {}

    /** Those that the answer to is a matter of. */
    static List<Case> all(Matter matter) {
        AlteredRules unaltered = new AlteredRules(AlteredRules.unaltered(matter));
        return matter == Matter.WALKS
                ? ofWalks(unaltered)
                : asked(matter).distinct().toList().parallelStream()
                        .flatMap(it -> answered(it, unaltered).stream())
                        .toList();
    }

    /** Of how VPCs are joined, what is found from it as well. */
    private static Stream<Asking> asked(Matter matter) {
        Stream<Asking> heard = Heard.of(matter).stream().map(Heard::asking);
        return switch (matter) {
            case FINDINGS ->
                Stream.of(heard, Design.worked(), Design.besideOthers()).flatMap(it -> it);
            case PAIRS ->
                Stream.concat(heard, Heard.of(Matter.FINDINGS).stream().map(Heard::asking));
            default -> heard;
        };
    }

    private static List<Case> ofWalks(AlteredRules unaltered) {
        List<Scenarios.Asked> asked = new ArrayList<>();
        Scenarios.names().forEach(name -> asked.addAll(Scenarios.askedBy(name)));
        asked.addAll(Found.all());
        return Stream.concat(
                        answered(asked, Saying.WALK, unaltered),
                        answered(ofNetworks(), Saying.VERDICT_AND_BLAME, unaltered))
                .toList();
    }

    private static Stream<Case> answered(List<Scenarios.Asked> asked, Saying saying, AlteredRules unaltered) {
        return List.copyOf(new LinkedHashSet<>(asked)).parallelStream()
                .flatMap(it -> answered(new Asking.OfWalk(it.topology(), it.question(), saying), unaltered).stream())
                .toList()
                .stream();
    }

    /** Not what is refused. */
    private static Optional<Case> answered(Asking it, AlteredRules unaltered) {
        try {
            return Optional.of(Case.of(it, unaltered));
        } catch (QuestionException e) {
            return Optional.empty();
        }
    }

    private static List<Scenarios.Asked> ofNetworks() {
        return LongStream.rangeClosed(1, NETWORKS)
                .boxed()
                .flatMap(Cases::ofNetwork)
                .toList();
    }

    private static Stream<Scenarios.Asked> ofNetwork(long seed) {
        String text = RandomNetwork.text(seed);
        Topology topology = ((Reading.Read) TopologyReader.readText("random.yaml", text)).topology();
        List<Question> drawn = RandomQuestions.of(seed, text, topology, DRAWN);
        return drawn.stream().limit(QUESTIONS).map(question -> new Scenarios.Asked(topology, question));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Waypoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pairs of ends of an expectation: of those that nothing tells apart, one is asked about. */
final class AlikeEnds {
    private final World world;
    private final Supplier<Classes> classes;
    private final List<Waypoint> waypoints;

    /** @param waypoints what the expectation names on the path: ends among it are told apart by that */
    AlikeEnds(World world, Supplier<Classes> classes, List<Waypoint> waypoints) {
        this.world = world;
        this.classes = classes;
        this.waypoints = waypoints;
    }

    /**
     * All pairs of a question.
     *
     * @param before how many questions are asked before
     * @throws QuestionException where {@link Explainer} would refuse the question
     */
    List<AlikePairs> pairs(Question question, int before) {
        Explainer.checkSender(question.from());
        List<AlikePairs> pairs = new ArrayList<>();
        for (List<Party> senders : alike(Ends.sources(world).resolve(question.from()))) {
            // Ends alike are in one VPC, and a name means the same to them.
            Ends destinations = Ends.destinations(world, senders.get(0));
            for (List<Party> receivers : alike(destinations.resolve(question.to()))) {
                ask(question, before + pairs.size(), senders, receivers)
                        .ifPresent(ask -> pairs.add(new AlikePairs(ask, senders, receivers)));
            }
        }
        Explainer.check(pairs.stream().map(AlikePairs::asked).toList(), question);
        return pairs;
    }

    private Collection<List<Party>> alike(List<Party> parties) {
        List<Party> sorted = Explainer.sorted(parties);
        return sorted.size() == 1
                ? List.of(sorted)
                : sorted.stream()
                        .collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()))
                        .values();
    }

    private Object key(Party party) {
        boolean isNamed = waypoints.stream().anyMatch(it -> it.isNamed(party.id()));
        return List.of(classes.get().key(party), isNamed ? party.name() : "");
    }

    /** About one of each, and not the same. */
    private static Optional<Ask> ask(Question question, int position, List<Party> senders, List<Party> receivers) {
        return senders.stream()
                .limit(2)
                .flatMap(sender -> receivers.stream()
                        .limit(2)
                        .filter(receiver -> !Explainer.isSame(sender, receiver))
                        .map(receiver -> new Ask(
                                position, sender, receiver, Explainer.wanted(sender, question), question.ipv6())))
                .findFirst();
    }
}

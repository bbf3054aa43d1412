package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Says of each expectation of a topology whether it holds: by one walk of the packets of all. Of pairs of ends that nothing in the file tells apart it walks one. */
public final class Checker {
    private final RuleBase rules;
    private final Walk.Insertion insertion;

    /** @param rules those of {@link RuleBase#expectations} */
    public Checker(RuleBase rules) {
        this(rules, Walk.Insertion.FILE_ORDER);
    }

    Checker(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
    }

    /** One answer for each expectation, in the order of the file. */
    public List<Check.Expectation> check(Topology topology) {
        if (topology.expect().isEmpty()) {
            return List.of();
        }
        World world = World.of(topology, services(topology));
        // Few files have sets of ends.
        Supplier<Classes> classes = new OnFirstUse<>(() -> new Classes(world));
        List<Intended> intended = new ArrayList<>();
        List<Ask> asks = new ArrayList<>();
        for (Expectation expectation : topology.expect()) {
            Intended one = Intended.of(expectation, intended.size() + 1, asks.size(), world, classes);
            intended.add(one);
            asks.addAll(one.asks());
        }
        try (Walk walk = new Walk(rules, world, insertion)) {
            walk.run(asks);
            walk.settle(
                    Stratum.REASONS,
                    intended.stream().flatMap(it -> it.facts().stream()).toList());
            walk.settle(Stratum.NEEDS, List.of());
            Breaches breaches = new Breaches(walk, new Wording(rules.catalogue(), world.placeholders()));
            return intended.stream().map(breaches::answer).toList();
        }
    }

    private static List<String> services(Topology topology) {
        return topology.expect().stream()
                .flatMap(it -> Explainer.services(topology, it.to().text()).stream())
                .distinct()
                .toList();
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Change;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Verdict;
import java.util.Comparator;
import java.util.List;

/** What the rules would change for a flow to pass: one change for each blocker that they know one against. */
public final class Proposals {
    /** What becomes of the flow, and what would change that; the better of two changes of one place first. */
    public record Proposed(Verdict verdict, List<dev.hopwise.verdict.Change> changes) {}

    private final RuleBase rules;

    /** @param rules those of {@link RuleBase#remedies} */
    public Proposals(RuleBase rules) {
        this.rules = rules;
    }

    /**
     * The proposals for a question.
     *
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Proposed of(Topology topology, Question question) {
        World world = World.of(topology, Explainer.services(topology, question.to()));
        List<Ask> asks = Explainer.asks(world, question);
        ChangeWords words = new ChangeWords(topology, rules.catalogue());
        try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
            walk.run(asks);
            walk.settle(Stratum.REASONS, new RemedyFacts(world).of(asks));
            return new Proposed(
                    walk.summary().verdict(),
                    walk.all(Change.class).stream()
                            .map(words::of)
                            .flatMap(change -> change.stream())
                            .distinct()
                            .sorted(Comparator.comparing(dev.hopwise.verdict.Change::rule)
                                    .thenComparing(dev.hopwise.verdict.Change::place)
                                    .thenComparing(change -> change.content().toString()))
                            .toList());
        }
    }
}

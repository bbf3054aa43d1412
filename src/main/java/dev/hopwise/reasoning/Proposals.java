package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Change;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the rules would change for a flow to pass: one change for each blocker that they know one against. */
public final class Proposals {
    /**
     * What becomes of the flow, and what would change that.
     *
     * @param blockers what stops it
     * @param changes the better of two changes of one place first
     */
    public record Proposed(Verdict verdict, List<Step> blockers, List<dev.hopwise.verdict.Change> changes) {}

    private final Function<Topology, RuleBase> rules;
    private final Walk.Insertion insertion;

    /** @param rules those of {@link RuleBase#remedies} for {@code topology} */
    public Proposals(Topology topology, RuleBase rules) {
        // A change may bring in what other rules are about.
        Map<Set<RuleFamily>, RuleBase> loaded = new HashMap<>(Map.of(families(topology), rules));
        this.rules = it -> loaded.computeIfAbsent(families(it), RuleBase::load);
        this.insertion = Walk.Insertion.FILE_ORDER;
    }

    /** By the same rules for every topology. */
    Proposals(RuleBase rules, Walk.Insertion insertion) {
        this.rules = any -> rules;
        this.insertion = insertion;
    }

    /**
     * The proposals for a question.
     *
     * @param last whether nothing nearer is left to propose
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Proposed of(Topology topology, Question question, boolean last) {
        RuleBase rules = this.rules.apply(topology);
        World world = World.of(topology, Explainer.services(topology, question.to()));
        List<Ask> asks = Explainer.asks(world, question);
        ChangeWords words = new ChangeWords(topology, rules.catalogue());
        try (Walk walk = new Walk(rules, world, insertion)) {
            walk.run(asks);
            walk.settle(Stratum.REASONS, new RemedyFacts(world).of(asks, last));
            Answers answers = new Answers(
                    new ConcludedByAsk(walk), new Wording(rules.catalogue(), world.placeholders()), question);
            return new Proposed(
                    walk.summary().verdict(),
                    asks.stream()
                            .flatMap(ask -> answers.answer(ask).blockers().stream())
                            .toList(),
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

    private static Set<RuleFamily> families(Topology topology) {
        Set<RuleFamily> families = RuleFamily.of(topology);
        families.add(RuleFamily.REMEDIES);
        return families;
    }
}

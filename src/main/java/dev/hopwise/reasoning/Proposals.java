package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Change;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
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

    private final Function<Topology, RuleBase> walking;
    private final RuleBase proposing;
    private final Walk.Insertion insertion;

    /**
     * @param walking the rules of {@link RuleBase#walk} for {@code topology}
     * @param proposing those of {@link RuleBase#remedies}
     */
    public Proposals(Topology topology, RuleBase walking, RuleBase proposing) {
        // A change may bring in what other rules are about.
        Map<Set<RuleFamily>, RuleBase> loaded = new HashMap<>(Map.of(RuleFamily.of(topology), walking));
        this.walking = it -> loaded.computeIfAbsent(RuleFamily.of(it), RuleBase::load);
        this.proposing = proposing;
        this.insertion = Walk.Insertion.FILE_ORDER;
    }

    /** By the same rules for every topology. */
    Proposals(RuleBase walking, RuleBase proposing, Walk.Insertion insertion) {
        this.walking = any -> walking;
        this.proposing = proposing;
        this.insertion = insertion;
    }

    /**
     * The proposals for a question.
     *
     * @param last whether nothing nearer is left to propose
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Proposed of(Topology topology, Question question, boolean last) {
        RuleBase rules = walking.apply(topology);
        World world = World.of(topology, Explainer.services(topology, question.to()));
        List<Ask> asks = Explainer.asks(world, question);
        try (Walk walk = new Walk(rules, world, insertion)) {
            walk.run(asks);
            Answers answers = new Answers(
                    new ConcludedByAsk(walk), new Wording(rules.catalogue(), world.placeholders()), question);
            List<Object> known = new ArrayList<>(walk.everything());
            known.addAll(new RemedyFacts(world).of(asks, last));
            return new Proposed(
                    walk.summary().verdict(),
                    asks.stream()
                            .flatMap(ask -> answers.answer(ask).blockers().stream())
                            .toList(),
                    changes(world, known));
        }
    }

    /** What rules that know the walk would change; those of the walk have nothing to add to it. */
    private List<dev.hopwise.verdict.Change> changes(World world, List<Object> known) {
        ChangeWords words = new ChangeWords(world.topology(), proposing.catalogue());
        try (Walk after = new Walk(proposing, world, insertion)) {
            after.conclude(known);
            return after.all(Change.class).stream()
                    .map(words::of)
                    .flatMap(change -> change.stream())
                    .distinct()
                    .sorted(Comparator.comparing(dev.hopwise.verdict.Change::rule)
                            .thenComparing(dev.hopwise.verdict.Change::place)
                            .thenComparing(change -> change.content().toString()))
                    .toList();
        }
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.PairState;
import dev.hopwise.reasoning.fact.Thing;
import dev.hopwise.reasoning.fact.TransitAttempt;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Connections;
import dev.hopwise.verdict.Connections.Pair;
import dev.hopwise.verdict.Connections.TransitViolation;
import java.util.List;
import java.util.stream.Stream;

/** Says how far each pair of VPCs of a topology is joined by a peering connection. */
public final class Pairs {
    private final RuleBase rules;
    private final Walk.Insertion insertion;

    /** @param rules those of {@link RuleBase#pairs()} */
    public Pairs(RuleBase rules) {
        this(rules, Walk.Insertion.EVERYTHING);
    }

    Pairs(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
    }

    public Connections connections(Topology topology) {
        try (Study study = new Study(rules, insertion)) {
            study.run(topology, List.of());
            return new Connections(
                    topology.topology().value(),
                    topology.vpcs().size(),
                    study.all(PairState.class).stream()
                            .map(state -> pair(state, study))
                            .distinct()
                            .sorted()
                            .toList(),
                    study.all(TransitAttempt.class).stream()
                            .map(attempt -> violation(attempt, study))
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    private static Pair pair(PairState state, Study study) {
        Thing resource = state.peering().<Thing>map(it -> it).orElse(state.other());
        return new Pair(
                study.card(state.rule()).id(),
                Stream.of(state.one(), state.other()).map(Thing::text).sorted().toList(),
                state.state(),
                state.peering().map(Thing::text),
                resource.text(),
                Sentence.fill(study.card(state.rule()).because(), Study.words(state.evidence(), resource)),
                resource.where());
    }

    private static TransitViolation violation(TransitAttempt attempt, Study study) {
        List<dev.hopwise.reasoning.fact.Evidence> evidence = List.of(
                attempt.route(),
                attempt.table(),
                attempt.over(),
                attempt.beyond().as("beyond"));
        return new TransitViolation(
                study.card(attempt.rule()).id(),
                attempt.table().vpc().name(),
                attempt.over().text(),
                attempt.beyond().text(),
                attempt.route().target().name(),
                Sentence.fill(study.card(attempt.rule()).because(), Study.words(evidence, attempt.table())),
                attempt.route().where());
    }
}

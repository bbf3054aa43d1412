package dev.hopwise.mutation;

import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Outcome;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that tests ask, and what the rules as they are answer to it.
 *
 * @param said verdicts, rules of the steps, what blocks and what is assumed; not how it is worded
 * @param rules whose rules have steps in the answer
 */
record Case(Topology topology, Question question, String said, Set<String> rules) {
    static Case of(Topology topology, Question question, AlteredRules unaltered) {
        Explanation explanation = unaltered.explain(topology, question);
        Set<String> rules = explanation.answers().stream()
                .flatMap(it -> Stream.concat(it.forward().stream(), it.back().stream()))
                .map(step -> step.rule())
                .collect(Collectors.toSet());
        return new Case(topology, question, said(explanation), rules);
    }

    boolean isToldApartFrom(AlteredRules altered) {
        return !said.equals(said(altered.explain(topology, question)));
    }

    private static String said(Explanation explanation) {
        return explanation.verdict()
                + explanation.answers().stream()
                        .map(answer ->
                                answer.flow() + " " + answer.verdict() + answer.surviving() + answer.assumptions()
                                        + Stream.concat(answer.forward().stream(), answer.back().stream())
                                                .map(step -> step.leg()
                                                        + step.rule()
                                                        + (step.outcome() == Outcome.PASS
                                                                ? ""
                                                                : step.kind() + step.resource() + step.also()))
                                                .toList())
                        .toList()
                        .toString();
    }
}

package dev.hopwise.mutation;

import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that tests ask, and what the rules as they are answer to it.
 *
 * @param said as much of the answer as a test asserts
 * @param rules whose rules have steps in the answer
 */
record Case(Topology topology, Question question, Saying saying, List<String> said, Set<String> rules) {
    static Case of(Topology topology, Question question, Saying saying, AlteredRules unaltered) {
        Explanation explanation = unaltered.explain(topology, question);
        Set<String> rules = explanation.answers().stream()
                .flatMap(it -> Stream.concat(it.forward().stream(), it.back().stream()))
                .map(step -> step.rule())
                .collect(Collectors.toSet());
        return new Case(topology, question, saying, saying.of(explanation), rules);
    }

    /** Whether the test would fail. */
    boolean isToldApartFrom(AlteredRules altered) {
        return !said.equals(saying.of(altered.explain(topology, question)));
    }
}

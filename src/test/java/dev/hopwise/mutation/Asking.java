package dev.hopwise.mutation;

import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.topology.AcceptedFinding;
import dev.hopwise.topology.Pragma;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.Policy;
import dev.hopwise.verdict.Suitability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that tests ask. */
sealed interface Asking {
    /** What any rules answer. */
    Answer answer(AlteredRules rules);

    /** Whether it may give a rule away; to ask all of everything would take too long. */
    default boolean isFor(String rule) {
        return true;
    }

    /**
     * An answer.
     *
     * @param said as much of it as a test asserts, in lines
     * @param rules whose rules speak in it
     */
    record Answer(List<String> said, Set<String> rules) {
        private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,3}-\\d{3}\\b");

        static Answer of(List<String> said) {
            Set<String> rules = said.stream()
                    .flatMap(line -> ID.matcher(line).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            return new Answer(said, rules);
        }
    }

    /** What becomes of a flow. */
    record OfWalk(Topology topology, Question question, Saying saying) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            Explanation explanation = rules.explain(topology, question);
            Set<String> speaking = explanation.answers().stream()
                    .flatMap(it -> Stream.concat(it.forward().stream(), it.back().stream()))
                    .map(step -> step.rule())
                    .collect(Collectors.toSet());
            return new Answer(saying.of(explanation), speaking);
        }
    }

    /** By what the needs are met. */
    record OfNeeds(Topology topology) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            Suitability suitability = rules.suitability(topology);
            return Answer.of(Written.suitability(suitability));
        }
    }

    /** What flow logs record of a flow. */
    record OfRecords(Topology topology, Question question) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            LogCoverage coverage = rules.coverage(topology, question);
            return Answer.of(Written.coverage(coverage));
        }
    }

    /** What no flow log records. */
    record OfLogs(Topology topology) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            return Answer.of(Written.coverage(rules.uncovered(topology)));
        }
    }

    /**
     * What is wrong in a file: what some rules and those of their kind find, and whatever else is worse than a remark.
     *
     * @param about the rules, of whose kind remarks are told as well; empty where it is about all alike
     * @param file the only file whose findings count; empty where all do
     */
    record OfFindings(Topology topology, List<Pragma> pragmas, Set<String> about, Optional<String> file)
            implements Asking {
        private static final int MANY = 40;

        @Override
        public Answer answer(AlteredRules rules) {
            return Answer.of(Written.findings(rules.lint(topology, pragmas), about, file));
        }

        /** Each is for the rules of its kind; a large one, and one beside others, for those that it is about. */
        @Override
        public boolean isFor(String rule) {
            if (about.isEmpty()) {
                return true;
            }
            return topology.vpcs().size() < MANY && file.isEmpty()
                    ? about.stream().anyMatch(it -> Written.kind(it).equals(Written.kind(rule)))
                    : about.contains(rule);
        }
    }

    /** The same down to remarks. */
    record OfAllFindings(String name, Topology topology) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            Stream<String> found = Written.whole(rules.lint(topology, List.of()));
            return Answer.of(Stream.concat(Stream.of(name), found).toList());
        }
    }

    /** The same down to remarks, in short. */
    record OfFindingsInShort(String name, Topology topology) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            Stream<String> found = Written.inShort(rules.lint(topology, List.of()));
            return Answer.of(Stream.concat(Stream.of(name), found).toList());
        }
    }

    /** What a baseline accepts of some findings, and what it accepts in vain. */
    record OfBaseline(List<String> found, List<AcceptedFinding> accepted) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            return Answer.of(Written.baseline(rules.baseline(found, accepted)));
        }
    }

    /** How VPCs are joined. */
    record OfPairs(Topology topology) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            return Answer.of(Written.connections(rules.connections(topology)));
        }
    }

    /** Whether what is expected holds. */
    record OfExpectations(Topology topology) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            return Answer.of(Written.expectations(rules.check(topology)));
        }
    }

    /**
     * What would open a flow that is not open; nothing of one that is refused.
     *
     * @param last whether nothing nearer is left to propose
     */
    record OfRemedies(Topology topology, Question question, boolean last) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            try {
                return Answer.of(Written.proposals(question, last, rules.proposals(topology, question, last)));
            } catch (QuestionException e) {
                return Answer.of(List.of());
            }
        }
    }

    /** Which flows of all get through. */
    record OfReach(Topology topology, ReachQuestion question) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            return Answer.of(Written.flows(rules.reach(topology, question)));
        }
    }

    /** Which flows policies forbid. */
    record OfPolicies(Topology topology, List<Policy> policies, Optional<String> onlyThrough) implements Asking {
        @Override
        public Answer answer(AlteredRules rules) {
            return Answer.of(Written.compliance(rules.check(topology, policies, onlyThrough)));
        }
    }
}

package dev.hopwise.mutation;

import dev.hopwise.reasoning.Question;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What of an answer a test asserts. */
enum Saying {
    /** Verdicts, the rules of all steps, what blocks and what is assumed: so the walks of the scenarios are checked in (golden/walks). */
    WALK {
        @Override
        List<String> of(Explanation explanation) {
            List<String> lines = new ArrayList<>();
            for (Answer answer : explanation.answers()) {
                lines.add("  " + answer.flow().from() + " > " + answer.flow().to() + ": "
                        + answer.verdict().word()
                        + answer.surviving().map(it -> " (" + it + ")").orElse(""));
                lines.add(("    there " + steps(answer.forward())).stripTrailing());
                lines.add(("    back " + steps(answer.back())).stripTrailing());
                answer.assumptions().forEach(it -> lines.add("    assumed " + it));
            }
            return lines;
        }
    },
    /** The verdict, and what blocks first: so the random networks are held to the reference. */
    VERDICT_AND_BLAME {
        @Override
        List<String> of(Explanation explanation) {
            return explanation.answers().stream()
                    .map(answer -> answer.verdict().word() + blame(answer))
                    .toList();
        }
    };

    /** In lines. */
    abstract List<String> of(Explanation explanation);

    /** What was asked, in words. */
    static String asked(Question question) {
        return question.from() + " > " + question.to() + " on "
                + question.traffic().stream().map(Object::toString).collect(Collectors.joining(","))
                + " from " + question.clientPorts() + (question.ipv6() ? " in IPv6" : "");
    }

    private static String steps(List<Step> steps) {
        return steps.stream().map(Saying::step).collect(Collectors.joining(" "));
    }

    private static String step(Step step) {
        if (step.outcome() == Outcome.PASS) {
            return step.rule();
        }
        String also = step.also().isEmpty() ? "" : "+" + String.join("+", step.also());
        return (step.outcome() == Outcome.BLOCK ? "!" : "?") + step.rule() + "(" + step.kind() + " " + step.resource()
                + also + ")";
    }

    private static String blame(Answer answer) {
        boolean isToBlame = answer.verdict() != Verdict.ALLOWED && answer.verdict() != Verdict.UNDETERMINED;
        return answer.blockers().stream()
                .filter(any -> isToBlame)
                .findFirst()
                .map(step -> " " + step.leg() + step.kind() + step.resource() + step.also())
                .orElse("");
    }
}

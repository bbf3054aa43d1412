package dev.hopwise.random;

import dev.hopwise.reasoning.Question;
import dev.hopwise.reference.Fate;
import dev.hopwise.verdict.Answer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reference says to a question, beside what Hopwise says. */
record Judgement(Probe probe, Question question, Expected expected, Answer answer) {
    Set<Fate> fates() {
        return expected.fates();
    }

    boolean isUndecided() {
        return expected.isUndecided();
    }

    boolean agrees() {
        return expected.isMetBy(answer);
    }

    @Override
    public String toString() {
        String steps = Stream.concat(answer.forward().stream(), answer.back().stream())
                .map(step -> "    " + step.leg().word() + " " + step.outcome().word() + " " + step.rule() + " "
                        + step.kind() + " " + step.resource() + " " + step.also() + ": " + step.because())
                .collect(Collectors.joining("\n"));
        return "%s (asked: %s)%n  reference: %s %s%n  hopwise: %s %s%n%s%n%s"
                .formatted(
                        probe,
                        question,
                        expected.verdict().word(),
                        fates(),
                        answer.verdict().word(),
                        answer.surviving().orElse(""),
                        steps,
                        answer.assumptions());
    }
}

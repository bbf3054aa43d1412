package dev.hopwise.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.source.Where;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a question to a {@link Scenario}, and what a test may say of it. */
final class Asked {
    private final List<String> lines;
    private final Explanation explanation;

    Asked(String text, Explanation explanation) {
        this.lines = text.lines().toList();
        this.explanation = explanation;
        explanation.answers().forEach(Soundness::check);
    }

    Asked isAllowed() {
        return is("allowed").stoppedBy("");
    }

    /** Blocked, by these blockers and no others, in walking order. */
    Asked isBlockedBy(String blockers) {
        return is("blocked").stoppedBy(blockers);
    }

    Asked isOneWayBecauseOf(String blockers) {
        return is("one-way").stoppedBy(blockers);
    }

    /** Mixed: what passes, and what stops the rest. */
    Asked isMixed(String passing, String blockers) {
        is("mixed").stoppedBy(blockers);
        assertEquals(passing, only().surviving().orElse("nothing"));
        return this;
    }

    /** Undetermined for these reasons and no others. */
    Asked isUndeterminedBecause(String reasons) {
        is("undetermined");
        assertEquals(reasons.strip(), written(notes()));
        return this;
    }

    Asked is(String verdict) {
        assertEquals(
                verdict,
                explanation.verdict().word(),
                () -> "blockers:\n" + written(stream().flatMap(answer -> answer.blockers().stream())) + "\nnotes:\n"
                        + written(notes()));
        return this;
    }

    Asked stoppedBy(String blockers) {
        assertEquals(blockers.strip(), written(stream().flatMap(answer -> answer.blockers().stream())));
        return this;
    }

    /** The rules behind the hops of the request that let it pass, in walking order. */
    Asked goesBy(String rules) {
        assertEquals(rules, passing(only().forward()));
        return this;
    }

    /** The rules behind the hops of the reply that let it pass, in walking order. */
    Asked comesBackBy(String rules) {
        assertEquals(rules, passing(only().back()));
        return this;
    }

    /** The hop of the request that a rule concluded: resource, line, reason. */
    Asked says(String hop) {
        List<String> hops = Stream.concat(only().forward().stream(), only().back().stream())
                .map(step -> written(step))
                .toList();
        assertTrue(hops.contains(hop), () -> hop + "\nis not said among\n" + String.join("\n", hops));
        return this;
    }

    /** The assumptions, without their places. */
    Asked assumes(String... assumptions) {
        assertEquals(
                List.of(assumptions),
                stream()
                        .flatMap(answer -> answer.assumptions().stream())
                        .map(it -> it.replaceAll(" \\(scenario.yaml:\\d+:\\d+\\)$", ""))
                        .distinct()
                        .toList());
        return this;
    }

    /** The verdicts on all pairs of ends. */
    Asked answers(String answers) {
        assertEquals(
                answers.strip(),
                stream()
                        .map(answer -> answer.flow().from() + " > "
                                + answer.flow().to() + " " + answer.verdict().word())
                        .collect(Collectors.joining("\n")));
        return this;
    }

    /** From which address to which, as the packet leaves its sender. */
    Asked isSent(String from, String to) {
        assertEquals(
                from + " > " + to,
                only().flow().source().orElse("any") + " > "
                        + only().flow().destination().orElse("any"));
        return this;
    }

    private Stream<Step> notes() {
        return stream()
                .flatMap(answer -> Stream.concat(answer.forward().stream(), answer.back().stream()))
                .filter(step -> step.outcome() == Outcome.NOTE);
    }

    private Answer only() {
        assertEquals(1, explanation.answers().size(), "answers");
        return explanation.answers().get(0);
    }

    private Stream<Answer> stream() {
        return explanation.answers().stream();
    }

    private static String passing(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.outcome() == Outcome.PASS)
                .map(Step::rule)
                .collect(Collectors.joining(" "));
    }

    private String written(Stream<Step> steps) {
        return steps.map(this::written).collect(Collectors.joining("\n"));
    }

    private String written(Step step) {
        String also = step.also().isEmpty() ? "" : " also " + String.join(", ", step.also());
        return step.leg().word() + " " + step.rule()
                + step.code().map(code -> " " + code).orElse("") + " " + step.kind() + " " + step.resource() + also
                + " "
                + place(step.at()) + ": " + step.because();
    }

    /** The mark at the end of the line, or the line itself. */
    private String place(Where at) {
        String line = lines.get(at.line() - 1).strip();
        int mark = line.indexOf("# @");
        return mark < 0 ? "at <" + line + ">" : line.substring(mark + 2);
    }
}

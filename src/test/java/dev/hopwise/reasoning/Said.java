package dev.hopwise.reasoning;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Step;
import java.util.List;
import java.util.stream.Stream;

/** All that an explanation says but for the places in the file. */
public final class Said {
    private Said() {}

    /** Line by line, in the order in which it is said. */
    public static List<String> inOrder(Explanation explanation) {
        return Stream.concat(
                        Stream.of(explanation.verdict().toString()),
                        explanation.answers().stream().flatMap(Said::lines))
                .toList();
    }

    /** The same without the order, which follows the places. */
    public static List<String> sorted(Explanation explanation) {
        return inOrder(explanation).stream().sorted().toList();
    }

    private static Stream<String> lines(Answer answer) {
        return Stream.of(
                        Stream.of(answer.flow() + " " + answer.verdict() + " " + answer.surviving()),
                        Stream.concat(answer.forward().stream(), answer.back().stream())
                                .map(step -> answer.flow() + " " + line(step)),
                        answer.assumptions().stream().map(it -> it.replaceAll(" \\([^() ]+\\.yaml:\\d+:\\d+\\)$", "")))
                .flatMap(lines -> lines);
    }

    private static String line(Step step) {
        return step.leg() + " " + step.stage() + " " + step.rule() + " " + step.kind() + " " + step.resource() + " "
                + step.outcome() + " " + step.because() + " " + step.also() + " " + step.remedy();
    }
}

package dev.hopwise.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds for every answer, whatever was asked. */
public final class Soundness {
    private Soundness() {}

    public static void check(Answer answer) {
        List<Step> steps =
                Stream.concat(answer.forward().stream(), answer.back().stream()).toList();
        String shown = steps.toString();
        boolean blocks = steps.stream().anyMatch(step -> step.outcome() == Outcome.BLOCK);
        boolean unknown = steps.stream().anyMatch(step -> step.outcome() == Outcome.NOTE);
        switch (answer.verdict()) {
            case ALLOWED -> {
                assertFalse(blocks, () -> "allowed in spite of a blocker: " + shown);
                assertFalse(answer.forward().isEmpty(), "allowed without a way");
            }
            case BLOCKED, ONE_WAY, MIXED -> assertTrue(blocks, () -> answer.verdict() + " by nothing: " + shown);
            case UNDETERMINED -> {
                boolean choice = answer.assumptions().stream().anyMatch(it -> it.contains(" may lead to "));
                assertTrue(unknown || choice, () -> "undetermined for no reason: " + shown);
                assertFalse(answer.assumptions().isEmpty(), "undetermined without an assumption that says why");
            }
        }
        assertEquals(answer.verdict() == Verdict.MIXED, answer.surviving().isPresent(), "what survives");
        for (List<Step> leg : List.of(answer.forward(), answer.back())) {
            assertEquals(
                    IntStream.rangeClosed(1, leg.size()).boxed().toList(),
                    leg.stream().map(Step::hop).toList());
            List<String> said = leg.stream().map(Soundness::said).toList();
            assertTrue(
                    IntStream.range(1, said.size()).noneMatch(i -> said.get(i).equals(said.get(i - 1))),
                    "a step is said twice running: " + shown);
            List<String> stops = leg.stream()
                    .filter(step -> step.outcome() == Outcome.BLOCK)
                    .map(Soundness::said)
                    .toList();
            assertEquals(stops.stream().distinct().toList(), stops, "a blocker is said twice");
        }
        for (Step step : steps) {
            assertEquals(step.outcome() == Outcome.BLOCK, step.remedy().isPresent(), step.toString());
            String sentence = step.because() + step.remedy().orElse("");
            assertFalse(
                    sentence.contains("{") || sentence.contains("nowhere") || sentence.contains("nothing to"),
                    sentence);
        }
    }

    private static String said(Step step) {
        return step.rule() + step.stage() + step.resource() + step.at() + step.because() + step.remedy();
    }
}

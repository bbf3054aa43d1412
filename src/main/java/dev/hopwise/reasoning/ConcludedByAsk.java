package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Answered;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Concluded;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a walk concluded, by the question that it is about. */
final class ConcludedByAsk {
    private final Map<Integer, List<Step>> steps;
    private final Map<Integer, List<Concluded>> concluded;
    private final Map<Integer, List<Answered>> answered;
    private final Map<Integer, List<Tally>> tallies;

    ConcludedByAsk(Walk walk) {
        List<Step> reported = new ArrayList<>();
        for (Reported it : walk.all(Reported.class)) {
            reported.add(it.step());
        }
        this.steps = byQuestion(reported, step -> step.packet().trace().ask());
        this.concluded = byQuestion(walk.concluded(), it -> it.trace().ask());
        this.answered = byQuestion(walk.all(Answered.class), Answered::ask);
        this.tallies = byQuestion(walk.all(Tally.class), it -> it.trace().ask());
    }

    private static <C> Map<Integer, List<C>> byQuestion(Collection<C> some, Function<C, Ask> question) {
        Map<Integer, List<C>> byQuestion = new HashMap<>();
        for (C it : some) {
            byQuestion
                    .computeIfAbsent(question.apply(it).position(), any -> new ArrayList<>())
                    .add(it);
        }
        return byQuestion;
    }

    List<Step> steps(Ask ask) {
        return steps.getOrDefault(ask.position(), List.of());
    }

    List<Concluded> concluded(Ask ask) {
        return concluded.getOrDefault(ask.position(), List.of());
    }

    List<Tally> tallies(Ask ask) {
        return tallies.getOrDefault(ask.position(), List.of());
    }

    Answered answered(Ask ask) {
        return Walk.only(
                answered.getOrDefault(ask.position(), List.of()),
                ask.source().name() + " to " + ask.destination().name());
    }
}

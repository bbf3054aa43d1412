package dev.hopwise.reasoning;

import dev.hopwise.packet.Range;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Intent;
import dev.hopwise.reasoning.fact.IntentPair;
import dev.hopwise.reasoning.fact.MustAvoid;
import dev.hopwise.reasoning.fact.MustCross;
import dev.hopwise.reasoning.fact.NoFlow;
import dev.hopwise.reasoning.fact.Waypoint;
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Ref;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An expectation, and what is asked for its sake.
 *
 * @param asks one question for each pair of ends
 * @param nobody why there is none, where there is none
 */
record Intended(Expectation written, Intent intent, Question question, List<Ask> asks, Optional<String> nobody) {
    private static final Set<Kind> THINGS = EnumSet.complementOf(EnumSet.of(Kind.ADDRESS));

    /**
     * @param index the place of the expectation, from 1
     * @param before how many questions are asked before
     */
    static Intended of(Expectation written, int index, int before, World world) {
        Intent intent = new Intent(index, Verdict.valueOf(written.verdict().name()), written.where());
        Question question = new Question(
                written.from().text(), written.to().text(), written.on().traffic(), Range.EPHEMERAL, false);
        try {
            List<Ask> asks = Explainer.asks(world, question).stream()
                    .map(ask -> ask.at(before + ask.position()))
                    .toList();
            return new Intended(written, intent, question, asks, Optional.empty());
        } catch (QuestionException e) {
            return new Intended(written, intent, question, List.of(), Optional.of(e.getMessage()));
        }
    }

    List<Object> facts(World world) {
        List<Object> facts = new ArrayList<>(List.of(intent));
        asks.forEach(ask -> facts.add(new IntentPair(intent, ask)));
        nobody.ifPresent(why -> facts.add(new NoFlow(intent, why)));
        for (Ref ref : written.through()) {
            Waypoint waypoint = waypoint(ref, world);
            facts.add(waypoint);
            facts.add(new MustCross(waypoint));
        }
        for (Ref ref : written.notThrough()) {
            Waypoint waypoint = waypoint(ref, world);
            facts.add(waypoint);
            facts.add(new MustAvoid(waypoint));
        }
        return facts;
    }

    /** What the file implies has no name but the one that reports use. */
    private Waypoint waypoint(Ref ref, World world) {
        List<Id> found = world.names().find(ref.text(), Optional.empty(), THINGS);
        Set<String> names = found.isEmpty()
                ? Set.of(ref.text())
                : found.stream().flatMap(id -> names(id, world).stream()).collect(Collectors.toSet());
        return new Waypoint(intent, ref.text(), names, ref.where());
    }

    private static List<String> names(Id thing, World world) {
        return thing.kind() == Kind.INSTANCE
                ? new Members(world)
                        .of(thing, thing.name()).stream()
                                .map(it -> it.id().name())
                                .toList()
                : List.of(thing.name());
    }
}

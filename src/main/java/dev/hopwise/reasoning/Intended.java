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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expectation, and what is asked for its sake.
 *
 * @param waypoints what the path is to cross, then what it is to avoid
 * @param pairs one question for all pairs of ends that nothing in the file tells apart
 * @param nobody why there is none, where there is none
 */
record Intended(
        Expectation written,
        Intent intent,
        Question question,
        List<Waypoint> waypoints,
        List<AlikePairs> pairs,
        Optional<String> nobody) {
    private static final Set<Kind> THINGS = EnumSet.complementOf(EnumSet.of(Kind.ADDRESS));

    /**
     * @param index the place of the expectation, from 1
     * @param before how many questions are asked before
     * @param classes those of the ends
     */
    static Intended of(Expectation written, int index, int before, World world, Supplier<Classes> classes) {
        Intent intent = new Intent(index, Verdict.valueOf(written.verdict().name()), written.where());
        Question question = new Question(
                written.from().text(), written.to().text(), written.on().traffic(), Range.EPHEMERAL, false);
        List<Waypoint> waypoints = Stream.concat(written.through().stream(), written.notThrough().stream())
                .map(ref -> waypoint(intent, ref, world))
                .toList();
        try {
            List<AlikePairs> pairs = new AlikeEnds(world, classes, waypoints).pairs(question, before);
            return new Intended(written, intent, question, waypoints, pairs, Optional.empty());
        } catch (QuestionException e) {
            return new Intended(written, intent, question, waypoints, List.of(), Optional.of(e.getMessage()));
        }
    }

    List<Ask> asks() {
        return pairs.stream().map(AlikePairs::asked).toList();
    }

    List<Object> facts() {
        List<Object> facts = new ArrayList<>(List.of(intent));
        facts.addAll(waypoints);
        asks().forEach(ask -> facts.add(new IntentPair(intent, ask)));
        nobody.ifPresent(why -> facts.add(new NoFlow(intent, why)));
        int through = written.through().size();
        waypoints.subList(0, through).forEach(it -> facts.add(new MustCross(it)));
        waypoints.subList(through, waypoints.size()).forEach(it -> facts.add(new MustAvoid(it)));
        return facts;
    }

    /** What the file implies has no name but the one that reports use. */
    private static Waypoint waypoint(Intent intent, Ref ref, World world) {
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

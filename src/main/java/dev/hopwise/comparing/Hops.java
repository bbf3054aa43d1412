package dev.hopwise.comparing;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hops of walks in one topology, by the names of the new one. */
final class Hops {
    /** Where a rule or statement stands among others says nothing about what it does. */
    private static final Pattern POSITION = Pattern.compile("\\b(rule|statement) \\d+\\b");

    private static final Map<String, Kind> KINDS =
            Stream.of(Kind.values()).collect(Collectors.toMap(Kind::word, kind -> kind));

    /**
     * A hop.
     *
     * @param stage the leg, and what is asked there
     * @param said what is concluded there, wherever in the file
     * @param at the place that decides
     * @param named what decides, and what that names
     */
    record Hop(List<Object> stage, List<Object> said, Where at, Set<Id> named, Outcome outcome) {
        boolean isBlocker() {
            return outcome == Outcome.BLOCK;
        }
    }

    private final Conclusions conclusions;
    private final UnaryOperator<Id> names;
    private final UnaryOperator<String> words;
    private final Map<Where, Set<Id>> named = new HashMap<>();

    /**
     * @param names what something is called in the new topology
     * @param words what is said, by those names
     */
    Hops(Conclusions conclusions, Side side, UnaryOperator<Id> names, UnaryOperator<String> words) {
        this.conclusions = conclusions;
        this.names = names;
        this.words = words;
        side.things().values().forEach(it -> addNamed(side, it));
    }

    private void addNamed(Side side, Side.Thing thing) {
        for (Fields.Field field : Fields.of(thing.holder())) {
            if (!Things.isApart(thing.holder(), field.key())) {
                field.written().stream()
                        .flatMap(value -> value instanceof List<?> several ? several.stream() : Stream.of(value))
                        .forEach(part -> Fields.places(part).stream()
                                .findFirst()
                                .ifPresent(at -> named.put(at, side.named(thing, part, field.kinds()))));
            }
        }
    }

    /** There and back, in walking order; none where there is no such end. */
    List<Hop> of(Id from, Id to, PacketSet packets) {
        return conclusions.hops(from, to, packets).stream().map(this::hop).toList();
    }

    private Hop hop(Step step) {
        Id resource = names.apply(new Id(KINDS.get(step.kind()), step.resource()));
        Set<Id> about = new HashSet<>(named.getOrDefault(step.at(), Set.of()));
        about.add(resource);
        String because = POSITION.matcher(words.apply(step.because())).replaceAll("$1");
        return new Hop(
                List.of(step.leg(), step.stage()),
                List.of(step.leg(), step.stage(), step.rule(), resource, step.outcome(), because),
                step.at(),
                about,
                step.outcome());
    }
}

package dev.hopwise.comparing;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Cause;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which edits change a flow. One packet of it is walked in both topologies, and each hop at which the walks differ leads to the edits at the
 * place that decides there, or else to those of what decides and of what that names. Where a blocker leads to none, and what is at the same
 * stage of the other walk does not either, those of the ends are it.
 * Where no hop leads to any, all edits on the way are named, and said to be no more than possible.
 */
final class Causes {
    /** An end, by its name in either topology. */
    record End(Id before, Id after) {}

    private final List<Difference> differences;
    private final Hops old;
    private final Hops fresh;

    Causes(List<Difference> differences, Hops before, Hops after) {
        this.differences = differences;
        this.old = before;
        this.fresh = after;
    }

    /** Whether an end is edited itself, so that it is not like others that were, or are, like it. */
    boolean isEdited(End end) {
        return differences.stream().anyMatch(it -> it.isAbout(end.after()) || isEdge(it, end.after()));
    }

    /** Why flows are not what they were. */
    Cause of(End from, End to, PacketSet flows) {
        if (differences.size() == 1) {
            // There is nothing else that it could be.
            return cause(Cause.Certainty.CERTAIN, Set.copyOf(differences));
        }
        PacketSet witness = Witness.of(flows, from.after(), to.after());
        List<Hops.Hop> was = old.of(from.before(), to.before(), witness);
        List<Hops.Hop> is = fresh.of(from.after(), to.after(), witness);
        Set<Difference> tied = new LinkedHashSet<>();
        if (was.isEmpty() || is.isEmpty()) {
            // An end is there in one of the topologies only, and so is the walk.
            tied.addAll(ends(from, to));
            was.forEach(it -> tied.addAll(at(it, Difference::before)));
            is.forEach(it -> tied.addAll(at(it, Difference::after)));
        } else {
            tied.addAll(apart(without(was, is), without(is, was), from, to));
        }
        return tied.isEmpty()
                ? cause(Cause.Certainty.POSSIBLE, onTheWay(Stream.concat(was.stream(), is.stream())))
                : cause(Cause.Certainty.CERTAIN, tied);
    }

    /** The edits that the hops lead to which are in one walk only. */
    private Set<Difference> apart(List<Hops.Hop> gone, List<Hops.Hop> added, End from, End to) {
        Set<Difference> tied = new LinkedHashSet<>();
        Set<Object> stages = new HashSet<>(tie(gone, Difference::before, tied));
        stages.addAll(tie(added, Difference::after, tied));
        if (Stream.concat(gone.stream(), added.stream())
                .anyMatch(it -> it.isBlocker() && !stages.contains(it.stage()))) {
            tied.addAll(ends(from, to));
        }
        return tied;
    }

    /** Adds the edits that hops lead to; the stages of those that lead to any. */
    private Set<Object> tie(List<Hops.Hop> hops, Function<Difference, Set<Where>> places, Set<Difference> tied) {
        Set<Object> stages = new HashSet<>();
        for (Hops.Hop hop : hops) {
            List<Difference> here = at(hop, places);
            List<Difference> near =
                    here.isEmpty() ? among(it -> hop.named().stream().anyMatch(it::isAbout)) : here;
            tied.addAll(near);
            if (!near.isEmpty()) {
                stages.add(hop.stage());
            }
        }
        return stages;
    }

    /** The edits at the place that decides at a hop. */
    private List<Difference> at(Hops.Hop hop, Function<Difference, Set<Where>> places) {
        return among(it -> places.apply(it).contains(hop.at()));
    }

    /** The hops at which nothing alike is concluded in the other walk. */
    private static List<Hops.Hop> without(List<Hops.Hop> hops, List<Hops.Hop> others) {
        Set<Object> said = others.stream().map(Hops.Hop::said).collect(Collectors.toSet());
        return hops.stream().filter(it -> !said.contains(it.said())).toList();
    }

    private List<Difference> ends(End from, End to) {
        return among(it -> isEdge(it, from.after()) || isEdge(it, to.after()));
    }

    /** Whether an edit is of an end, or of the endpoint whose interface it is. */
    private static boolean isEdge(Difference difference, Id end) {
        int in = end.name().indexOf(" in ");
        return difference.isAbout(
                in < 0 ? end : new Id(Kind.ENDPOINT, end.name().substring(0, in)));
    }

    /** The edits of everything that the hops name, and of the VPCs and gateways that those are in; where there are none, all. */
    private Set<Difference> onTheWay(Stream<Hops.Hop> hops) {
        Set<Id> parts = hops.flatMap(it -> it.named().stream())
                .map(it -> Things.owner(it).orElse(it))
                .collect(Collectors.toSet());
        Set<Difference> near = new LinkedHashSet<>(among(it -> it.thing()
                .map(thing -> Things.owner(thing).orElse(thing))
                .filter(parts::contains)
                .isPresent()));
        return near.isEmpty() ? new LinkedHashSet<>(differences) : near;
    }

    private List<Difference> among(Predicate<Difference> which) {
        return differences.stream().filter(which).toList();
    }

    private static Cause cause(Cause.Certainty certainty, Set<Difference> edits) {
        return new Cause(
                certainty, edits.stream().map(Difference::edit).sorted().toList());
    }
}

package dev.hopwise.comparing;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Advance;
import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.reasoning.FlowSet;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Reach;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says what a change of a topology opens, closes and leads otherwise, exactly, and which edit does it. */
public final class Comparer {
    private final Renames renames;
    private final Conclusions before;
    private final Conclusions after;
    private final Connected connected;
    /** The ends that an edit has to do with, where it has to do with flows that begin or end there and with no others. */
    private final Optional<Set<Id>> touched;
    /** None where nobody asks for them. */
    private final Optional<KnownCauses> causes;

    private final Advance advance;

    private final Map<Id, Id> oldNames = new HashMap<>();
    /** Flows of ends that nothing tells apart are the same object, and so is what they differ in. */
    private final Map<List<Optional<FlowSet>>, FlowDifference> differences = new HashMap<>();

    private final ChangedFlows flows = new ChangedFlows();

    private Comparer(
            RuleBase rules,
            Topology before,
            Topology after,
            Renames renames,
            Side oldSide,
            Side newSide,
            List<Difference> all,
            boolean withCauses,
            Advance advance) {
        this.renames = renames;
        this.advance = advance;
        this.before = new Conclusions(rules, before);
        this.after = new Conclusions(rules, after);
        this.connected = new Connected(oldSide, newSide, all);
        this.causes = withCauses
                ? Optional.of(new KnownCauses(
                        new Causes(
                                all,
                                new Hops(this.before, oldSide, renames::of, renames::words),
                                new Hops(this.after, newSide, id -> id, said -> said)),
                        this.before,
                        this.after))
                : Optional.empty();
        this.before.ends().forEach(it -> oldNames.put(renames.of(it), it));
        new Things(before).all().keySet().forEach(it -> oldNames.putIfAbsent(renames.of(it), it));
        this.touched = new Touched(this.before, this.after, this::oldName, renames::of).by(all);
        touched.ifPresent(some -> {
            this.before.askAbout(some.stream().map(this::oldName).collect(Collectors.toSet()));
            this.after.askAbout(some);
        });
    }

    /** What becomes of the flows of a topology that is changed. Where nothing is edited that flows may hang on, nothing is walked. */
    public static FlowChanges compare(Topology before, Topology after) {
        return compare(before, after, Advance.UNHEARD);
    }

    /** The same for whoever wants to hear how far it is: by senders. */
    public static FlowChanges compare(Topology before, Topology after, Advance advance) {
        return compare(() -> RuleBase.reach(before, after), before, after, true, advance);
    }

    /**
     * The same for whoever compares often.
     *
     * @param rules those of {@link RuleBase#reach()}, or those that can have a say in both; asked for where something is to be walked
     */
    public static FlowChanges compare(Supplier<RuleBase> rules, Topology before, Topology after) {
        return compare(rules, before, after, true, Advance.UNHEARD);
    }

    /** The same without asking which edit it is. */
    public static FlowChanges compareFlows(Supplier<RuleBase> rules, Topology before, Topology after) {
        return compare(rules, before, after, false, Advance.UNHEARD);
    }

    private static FlowChanges compare(
            Supplier<RuleBase> rules, Topology before, Topology after, boolean withCauses, Advance advance) {
        Renames renames = new Renames(before, after);
        Side oldSide = new Side(before, renames::of);
        Side newSide = new Side(after, id -> id);
        List<Difference> differences = Differences.of(oldSide, newSide);
        if (differences.isEmpty()) {
            return new FlowChanges(List.of(), List.of(), List.of(), renames.all(), List.of());
        }
        Comparer comparer =
                new Comparer(rules.get(), before, after, renames, oldSide, newSide, differences, withCauses, advance);
        comparer.compareSenders();
        return comparer.flows.told(
                renames.all(), differences.stream().map(Difference::edit).toList());
    }

    private void compareSenders() {
        Collection<Id> senders = new TreeSet<>(after.senders());
        before.senders().forEach(it -> senders.add(renames.of(it)));
        List<Id> affected = senders.stream().filter(connected::isAffected).toList();
        for (int i = 0; i < affected.size(); i++) {
            advance.of(i, affected.size());
            compareFrom(affected.get(i));
        }
    }

    private Causes.End end(Id id) {
        return new Causes.End(oldNames.getOrDefault(id, id), id);
    }

    private Id oldName(Id id) {
        return oldNames.getOrDefault(id, id);
    }

    private boolean isTouched(Id sender, Id receiver) {
        return touched.isEmpty()
                || touched.get().contains(sender)
                || touched.get().contains(receiver);
    }

    private void compareFrom(Id sender) {
        Map<Id, FlowSet> was = new HashMap<>();
        before.from(oldNames.getOrDefault(sender, sender)).forEach((to, flows) -> was.put(renames.of(to), flows));
        Map<Id, FlowSet> is = after.from(sender);
        Collection<Id> receivers = new TreeSet<>(was.keySet());
        receivers.addAll(is.keySet());
        for (Id receiver : receivers) {
            if (!isTouched(sender, receiver)) {
                continue;
            }
            compare(
                    end(sender),
                    end(receiver),
                    Optional.ofNullable(was.get(receiver)),
                    Optional.ofNullable(is.get(receiver)));
        }
    }

    private void compare(Causes.End from, Causes.End to, Optional<FlowSet> was, Optional<FlowSet> is) {
        FlowDifference difference = differences.computeIfAbsent(
                List.of(was, is), any -> FlowDifference.of(was, is, meant(from, to), renames::of));
        if (difference.isNothing()) {
            return;
        }
        is.ifPresent(it -> it.told(difference.opened())
                .forEach((flow, packets) -> flows.opened(change(from, to, now(flow, from, to), packets, was))));
        was.ifPresent(it -> it.told(difference.closed())
                .forEach((flow, packets) -> flows.closed(
                        change(from, to, named(flow, before, from.before(), to.before()), packets, Optional.empty()))));
        is.ifPresent(it -> it.told(difference.changed())
                .forEach((flow, packets) -> flows.changed(change(from, to, now(flow, from, to), packets, was))));
    }

    private Reach now(Reach flow, Causes.End from, Causes.End to) {
        return named(flow, after, from.after(), to.after());
    }

    /** An address that somebody has, or had, is no more the internet's than it was: what becomes of it is told of who has it. */
    private PacketSet meant(Causes.End from, Causes.End to) {
        PacketSet meant = PacketSet.ALL;
        if (from.after().kind() == Kind.INTERNET) {
            meant = before.inbound(from.before())
                    .intersect(after.inbound(from.after()))
                    .mirrored();
        }
        return to.after().kind() == Kind.INTERNET
                ? meant.intersect(before.inbound(to.before())).intersect(after.inbound(to.after()))
                : meant;
    }

    private FlowChange change(Causes.End from, Causes.End to, Reach flow, PacketSet packets, Optional<FlowSet> was) {
        List<Reach> former = was.map(it -> it.told(packets).keySet().stream()
                        .map(old -> named(old, before, from.before(), to.before()))
                        .sorted(Comparator.comparing(Reach::toString))
                        .toList())
                .orElse(List.of());
        return new FlowChange(
                flow,
                former,
                packets,
                causes.map(it -> it.of(from, to, packets)).orElse(Cause.UNASKED));
    }

    private static Reach named(Reach flow, Conclusions conclusions, Id from, Id to) {
        return flow.between(
                conclusions.name(from).orElse(flow.from()), conclusions.name(to).orElse(flow.to()));
    }
}

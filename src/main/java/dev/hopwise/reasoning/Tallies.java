package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.reasoning.fact.Arrived;
import dev.hopwise.reasoning.fact.Exchanged;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Pick;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.reasoning.fact.Unknown;
import dev.hopwise.verdict.Leg;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sums up the steps of a trace in the sender's own addresses and ports. */
final class Tallies {
    private Tallies() {}

    /**
     * One for each way that AWS and the far side may pick.
     *
     * @param tentative blockers that may be none: they take nothing from what is open
     */
    static List<Tally> of(Trace trace, Collection<Reported> reported, Set<Step> tentative) {
        List<Reported> all = reported.stream()
                .filter(it -> it.step().packet().trace().equals(trace))
                .filter(it -> !tentative.contains(it.step()))
                .toList();
        return Ways.of(all).stream()
                .map(way -> of(trace, way, Ways.along(way, all)))
                .toList();
    }

    /** What came of a trace whose requests and replies are known. */
    static Tally of(Exchanged known) {
        PacketSet wanted = known.trace().wanted();
        PacketSet arriving = known.arriving();
        PacketSet missing = wanted.minus(known.replied().union(unanswerable(arriving)));
        return new Tally(
                known.trace(),
                List.of(),
                wanted,
                missing,
                usable(wanted, missing),
                usable(wanted, wanted.minus(arriving)),
                PacketSet.NONE);
    }

    private static Tally of(Trace trace, List<Pick> way, List<Reported> mine) {
        PacketSet open = union(mine.stream()
                .filter(Unknown.class::isInstance)
                .map(it -> here(it.step().packet())));
        PacketSet lostForward = lost(mine, Leg.FORWARD);
        PacketSet lost = lostForward.union(lost(mine, Leg.RETURN));
        PacketSet arriving = arrived(mine, Leg.FORWARD).minus(lostForward);
        PacketSet answered = arrived(mine, Leg.RETURN)
                .union(unanswerable(mine))
                .intersect(arriving)
                .minus(lost)
                .minus(open);
        PacketSet missing = trace.wanted().minus(answered);
        // What neither arrives nor is stopped would be a hole in the rules: its end is not known either.
        PacketSet unexplained = missing.minus(lost);
        return new Tally(
                trace,
                way,
                trace.wanted(),
                missing,
                usable(trace.wanted(), missing),
                usable(trace.wanted(), trace.wanted().minus(arriving)),
                open.union(unexplained).minus(lost));
    }

    private static PacketSet lost(List<Reported> reported, Leg leg) {
        return union(on(reported, leg).map(it -> it.step().lost()));
    }

    private static PacketSet arrived(List<Reported> reported, Leg leg) {
        return union(on(reported, leg)
                .filter(Arrived.class::isInstance)
                .map(it -> here(it.step().packet())));
    }

    /** What arrives and expects no reply: ICMP messages other than requests. */
    private static PacketSet unanswerable(List<Reported> reported) {
        return union(on(reported, Leg.FORWARD)
                .filter(Arrived.class::isInstance)
                .map(it -> it.step().packet())
                .map(packet -> packet.original(unanswerable(packet.headers()))));
    }

    private static PacketSet unanswerable(PacketSet arrived) {
        return arrived.minus(arrived.reverse().unreverse());
    }

    private static Stream<Reported> on(List<Reported> reported, Leg leg) {
        return reported.stream().filter(it -> it.step().packet().leg() == leg);
    }

    private static PacketSet here(Packet packet) {
        return packet.original(packet.headers());
    }

    private static PacketSet union(Stream<PacketSet> sets) {
        return PacketSet.union(sets.toList());
    }

    /** The flows that work for every client port asked about, or for every client port of a common system. */
    static PacketSet usable(PacketSet wanted, PacketSet missing) {
        PacketSet usable = wanted.minus(missing.forgetSourcePorts());
        for (Range ports : Range.OF_COMMON_CLIENTS) {
            PacketSet clients = PacketSet.fromPorts(ports);
            PacketSet incomplete = clients.intersect(wanted.forgetSourcePorts()).minus(wanted);
            PacketSet failing = missing.intersect(clients).union(incomplete).forgetSourcePorts();
            usable = usable.union(wanted.minus(failing));
        }
        return usable;
    }
}

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Sums up the steps of a trace in the sender's own addresses and ports. */
final class Tallies {
    private Tallies() {}

    /**
     * One for each way that AWS and the far side may pick.
     *
     * @param tentative blockers that may be none: they take nothing from what is open
     */
    static List<Tally> of(Trace trace, Collection<Reported> reported, Set<Step> tentative) {
        List<Reported> all = new ArrayList<>();
        for (Reported it : reported) {
            if (it.step().packet().trace().equals(trace) && !tentative.contains(it.step())) {
                all.add(it);
            }
        }
        List<Tally> tallies = new ArrayList<>();
        for (List<Pick> way : Ways.of(all)) {
            tallies.add(of(trace, way, Ways.along(way, all)));
        }
        return tallies;
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
        PacketSet open = unknown(mine);
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

    private static PacketSet unknown(List<Reported> reported) {
        List<PacketSet> unknown = new ArrayList<>();
        for (Reported it : reported) {
            if (it instanceof Unknown) {
                unknown.add(here(it.step().packet()));
            }
        }
        return PacketSet.union(unknown);
    }

    private static PacketSet lost(List<Reported> reported, Leg leg) {
        List<PacketSet> lost = new ArrayList<>();
        for (Reported it : reported) {
            if (it.step().packet().leg() == leg) {
                lost.add(it.step().lost());
            }
        }
        return PacketSet.union(lost);
    }

    private static PacketSet arrived(List<Reported> reported, Leg leg) {
        List<PacketSet> arrived = new ArrayList<>();
        for (Packet packet : arrivals(reported, leg)) {
            arrived.add(here(packet));
        }
        return PacketSet.union(arrived);
    }

    /** What arrives and expects no reply: ICMP messages other than requests. */
    private static PacketSet unanswerable(List<Reported> reported) {
        List<PacketSet> unanswerable = new ArrayList<>();
        for (Packet packet : arrivals(reported, Leg.FORWARD)) {
            unanswerable.add(packet.original(unanswerable(packet.headers())));
        }
        return PacketSet.union(unanswerable);
    }

    private static List<Packet> arrivals(List<Reported> reported, Leg leg) {
        List<Packet> arrivals = new ArrayList<>();
        for (Reported it : reported) {
            Packet packet = it.step().packet();
            if (it instanceof Arrived && packet.leg() == leg) {
                arrivals.add(packet);
            }
        }
        return arrivals;
    }

    private static PacketSet unanswerable(PacketSet arrived) {
        return arrived.minus(arrived.reverse().unreverse());
    }

    private static PacketSet here(Packet packet) {
        return packet.original(packet.headers());
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

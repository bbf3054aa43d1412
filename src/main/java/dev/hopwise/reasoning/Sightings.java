package dev.hopwise.reasoning;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Capture;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.Sighting;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Stopped;
import dev.hopwise.verdict.Leg;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What of the packets comes to an interface: those that nothing on the way there has stopped. */
final class Sightings {
    private final List<Step> steps;
    private final Collection<Stopped> stopped;

    Sightings(Collection<Reported> reported, Collection<Stopped> stopped) {
        this.steps = reported.stream().map(Reported::step).distinct().toList();
        this.stopped = stopped;
    }

    Sighting of(Capture capture) {
        PacketSet headers = capture.packet().headers();
        PacketSet rejected =
                union(here(capture, true).map(step -> step.packet().headers())).intersect(headers);
        PacketSet lost = union(lostBefore(capture));
        PacketSet unrecorded = lost.union(union(here(capture, false).map(Step::lost)));
        boolean isLeaving = capture.direction() == Direction.EGRESS;
        return new Sighting(
                capture,
                remaining(capture.packet(), headers.minus(rejected), unrecorded),
                remaining(capture.packet(), rejected, isLeaving ? unrecorded : lost));
    }

    private Stream<Step> here(Capture capture, boolean recorded) {
        return stopped.stream()
                .filter(it -> it.recorded() == recorded && it.capture().equals(capture))
                .map(Stopped::step);
    }

    private Stream<PacketSet> lostBefore(Capture capture) {
        Packet packet = capture.packet();
        List<Step> told = here(capture, true).toList();
        return steps.stream()
                .filter(step -> isBefore(step.packet(), packet) && !told.contains(step))
                .map(Step::lost);
    }

    private static boolean isBefore(Packet one, Packet other) {
        return one.trace().equals(other.trace())
                && other.picks().containsAll(one.picks())
                && (one.leg() == Leg.FORWARD && other.leg() == Leg.RETURN
                        || one.leg() == other.leg() && one.hop() < other.hop());
    }

    /** Those parts of {@code some} of a packet's headers that are not stopped as a whole. */
    private static PacketSet remaining(Packet packet, PacketSet some, PacketSet lost) {
        return lost.isEmpty()
                ? some
                : union(some.boxes().stream().map(Box::packets).filter(part -> !lost.contains(packet.original(part))));
    }

    private static PacketSet union(Stream<PacketSet> sets) {
        return sets.reduce(PacketSet.NONE, PacketSet::union);
    }
}

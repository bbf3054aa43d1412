package dev.hopwise.reasoning;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Capture;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Refused;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.Sighting;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Stopped;
import dev.hopwise.verdict.Leg;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the packets comes to an interface: those that nothing on the way there has stopped. */
final class Sightings {
    private final List<Step> steps;
    private final Collection<Stopped> stopped;

    /** @param refused steps that answer instead of dropping */
    Sightings(Collection<Reported> reported, Collection<Stopped> stopped, Collection<Refused> refused) {
        Set<Step> answers = refused.stream().map(Refused::step).collect(Collectors.toSet());
        this.steps = reported.stream()
                .map(Reported::step)
                .distinct()
                .filter(step -> !answers.contains(step))
                .toList();
        this.stopped = stopped;
    }

    Sighting of(Capture capture) {
        PacketSet headers = capture.packet().headers();
        List<Step> told = here(capture, true);
        List<Step> untold = here(capture, false);
        PacketSet rejected = union(told.stream()
                .map(step -> stoppedBy(step, capture)
                        .minus(union(untold.stream()
                                .filter(other -> isEarlier(other, step))
                                .map(other -> stoppedBy(other, capture))))));
        PacketSet gone = union(untold.stream().map(step -> stoppedBy(step, capture)));
        PacketSet lost = union(steps.stream()
                .filter(step -> isBefore(step.packet(), capture.packet()) && !told.contains(step))
                .map(Step::lost));
        return new Sighting(
                capture,
                remaining(capture.packet(), headers.minus(rejected).minus(gone), lost),
                remaining(capture.packet(), rejected, lost));
    }

    private List<Step> here(Capture capture, boolean recorded) {
        return stopped.stream()
                .filter(it -> it.recorded() == recorded && it.capture().equals(capture))
                .map(Stopped::step)
                .toList();
    }

    /** The packets that a step stops, with the headers that they have at {@code capture}: a gateway between may have changed them. */
    private static PacketSet stoppedBy(Step step, Capture capture) {
        Packet packet = capture.packet();
        return step.packet().translations().equals(packet.translations())
                ? step.packet().headers().intersect(packet.headers())
                : union(packet.headers().boxes().stream()
                        .map(Box::packets)
                        .filter(part -> step.lost().overlaps(packet.original(part))));
    }

    /** Whether one is asked before the other. */
    private static boolean isEarlier(Step one, Step other) {
        int hops = Integer.compare(one.packet().hop(), other.packet().hop());
        return hops < 0 || hops == 0 && one.stage().compareTo(other.stage()) < 0;
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

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import java.util.Collection;

/**
 * How much of what passes crosses a thing that an expectation names, for one set of picks.
 *
 * @param through the flows that cross it
 * @param beside those that do not
 */
public record Crossed(Waypoint waypoint, Ask ask, PacketSet through, PacketSet beside) {
    /** Sums up crossings of a trace, which may be of other picks, too. */
    public static Crossed of(Waypoint waypoint, Tally tally, Collection<?> crossings) {
        PacketSet crossing = PacketSet.union(crossings.stream()
                .map(it -> ((Crossing) it).packet())
                .filter(packet -> tally.picks().containsAll(packet.picks()))
                .map(packet -> packet.original(packet.headers()))
                .toList());
        PacketSet passing = tally.passing();
        return new Crossed(waypoint, tally.trace().ask(), passing.intersect(crossing), passing.minus(crossing));
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import java.util.List;

/**
 * What came of a trace, for one set of picks.
 *
 * @param picks what AWS and the far side pick, one at each point
 * @param wanted the flows asked about
 * @param missing those whose request does not arrive, or whose reply does not come back
 * @param usable those that work at least for every client port of a common system
 * @param arriving those whose request arrives at least for every client port of a common system
 * @param open those that no blocker stops and whose end is not known
 */
public record Tally(
        Trace trace,
        List<Pick> picks,
        PacketSet wanted,
        PacketSet missing,
        PacketSet usable,
        PacketSet arriving,
        PacketSet open) {
    /** Which question it is about. */
    public int getPosition() {
        return trace.ask().position();
    }

    /** Whether some request may come to {@code receiver}. */
    public boolean mayReach(Party receiver) {
        return arriving.overlaps(receiver.inbound()) || open.overlaps(receiver.inbound());
    }

    /** The flows of which something passes, or may: what is answered, what arrives and needs no answer, and what is open. */
    public PacketSet passing() {
        PacketSet oneWay = arriving.minus(PacketSet.anyOf("tcp"));
        return wanted.minus(missing).union(oneWay).union(open);
    }
}

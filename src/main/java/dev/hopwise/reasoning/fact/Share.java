package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.verdict.Verdict;
import java.util.List;

/**
 * The flows of a trace of which a verdict holds, for one set of picks. A flow is all that its client may send to one port.
 *
 * @param packets whole flows: with every source port asked about
 */
public record Share(Trace trace, List<Pick> picks, Verdict verdict, PacketSet packets) {
    /** Those of the flows asked about that are among {@code packets}. */
    public static Share of(Tally tally, Verdict verdict, PacketSet packets) {
        return new Share(tally.trace(), tally.picks(), verdict, packets.intersect(tally.wanted()));
    }

    /** The same flows, to whichever address the receiver's name means. */
    PacketSet anywhere() {
        return packets.forgetDestination();
    }
}

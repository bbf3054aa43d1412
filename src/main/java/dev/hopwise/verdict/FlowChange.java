package dev.hopwise.verdict;

import dev.hopwise.packet.PacketSet;
import java.util.List;

/**
 * Flows between two ends that a change opens, closes, or leads and answers otherwise; of flows that were there in part, the part that was
 * not.
 *
 * @param flow the flows in words: as they are, or, where they are closed, as they were
 * @param before for flows that are there before and after, what they were
 * @param packets the same flows, exactly; at an interface whichever address it has
 */
public record FlowChange(Reach flow, List<Reach> before, PacketSet packets, Cause cause) {
    private static final String INTERNET = "internet";

    /** Whether it begins or ends at the internet. */
    public boolean isOfInternet() {
        return flow.from().equals(INTERNET) || flow.to().equals(INTERNET);
    }
}

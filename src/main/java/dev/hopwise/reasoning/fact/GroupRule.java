package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.List;

/**
 * A rule of a security group.
 *
 * @param coverage the packets that its CIDRs and prefix lists admit
 * @param traffic the packets of its protocols and ports, whoever the peer is
 * @param references the groups it names in place of addresses
 */
public record GroupRule(
        Id group,
        Direction direction,
        int position,
        Coverage coverage,
        PacketSet traffic,
        List<Id> references,
        String text,
        Where where)
        implements Evidence {
    /** Whether it names a group of the interface. */
    public boolean refersTo(Eni peer) {
        return references.stream().anyMatch(peer.groups()::contains);
    }

    /** Whether it would admit some of {@code part}, came it from where it says. */
    public boolean wouldAdmit(Packet part, Direction way) {
        return direction == way && part.isAmong(traffic);
    }

    @Override
    public String role() {
        return "rule";
    }
}

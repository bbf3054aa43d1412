package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * What interfaces in a subnet are expected to send, and to get a reply to.
 *
 * @param subnet where the senders are
 * @param packets the requests
 * @param text the expectation, in words
 */
public record Asked(Id subnet, PacketSet packets, String text, Where where) implements Evidence {
    /** Those of a protocol that leave {@code from}, which is where they are sent. */
    public PacketSet leaving(Subnet from, String protocol) {
        return packets.intersect(PacketSet.anyOf(protocol)).minus(from.inbound());
    }

    @Override
    public String role() {
        return "expectation";
    }
}

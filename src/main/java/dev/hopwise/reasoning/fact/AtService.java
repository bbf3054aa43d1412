package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/** At an AWS service, by a gateway endpoint. */
public record AtService(Packet packet, Endpoint endpoint) {
    /** Whether some of the packet is among {@code packets}, in a family of the endpoint. */
    public boolean carries(PacketSet packets) {
        return packet.isAmong(endpoint.carrying(packets));
    }

    /** Whether some of the packet is not. */
    public boolean refuses(PacketSet packets) {
        return packet.isBeyond(endpoint.carrying(packets));
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/** Something with addresses. */
public interface Destination {
    /** The packets addressed to it. */
    PacketSet inbound();
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * A question that is asked where some packet may get past the groups at both ends.
 *
 * @param sent what those of the sender may let out, whatever its addresses and client ports
 * @param taken what those of the receiver may let in
 */
public record Candidate(Ask ask, PacketSet sent, PacketSet taken) {
    public Party getReceiver() {
        return ask.destination();
    }
}

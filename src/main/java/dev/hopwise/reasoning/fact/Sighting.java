package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * What of the packets asked about comes to an interface.
 *
 * @param accepted those that its groups and the ACL of its subnet let pass, with the headers that they have there
 * @param rejected the others
 */
public record Sighting(Capture capture, PacketSet accepted, PacketSet rejected) {
    public Ask ask() {
        return capture.ask();
    }

    /** Whether anything comes there at all. */
    public boolean isEmpty() {
        return accepted.isEmpty() && rejected.isEmpty();
    }
}

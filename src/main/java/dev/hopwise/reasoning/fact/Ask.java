package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Kind;

/**
 * A question about one pair of ends.
 *
 * @param position its place among the questions
 * @param wanted the packets asked about; for a service, with every destination still open
 */
public record Ask(int position, Party source, Party destination, PacketSet wanted) {
    /** Whether something on the internet asks for an interface by name, in IPv4. */
    public boolean isFromInternetByName() {
        return source.getKind() == Kind.INTERNET && !destination.literal() && wanted.overlaps(Space.IPV4);
    }

    /** Whether the packets asked about may be addressed to {@code place}. */
    public boolean wants(Destination place) {
        return wanted.overlaps(place.inbound());
    }
}

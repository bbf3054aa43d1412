package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A question about one pair of ends.
 *
 * @param position its place among the questions
 * @param wanted the packets asked about, every destination and both families still open
 * @param ipv6 whether IPv6 is asked for
 * @param answered whether it is asked what becomes of the replies as well
 */
public record Ask(int position, Party source, Party destination, PacketSet wanted, boolean ipv6, boolean answered) {
    /** A question about what is sent and what comes back. */
    public Ask(int position, Party source, Party destination, PacketSet wanted, boolean ipv6) {
        this(position, source, destination, wanted, ipv6, true);
    }

    /** Where does what {@code source} sends arrive, of all that {@code destination} may mean? */
    public static Ask requests(int position, Party source, Party destination, PacketSet wanted, boolean ipv6) {
        return new Ask(position, source, destination, wanted, ipv6, false);
    }

    /** The same question in another place. */
    public Ask at(int newPosition) {
        return new Ask(newPosition, source, destination, wanted, ipv6, answered);
    }

    /**
     * The packets to {@code place}: in IPv4 where both ends have it, else in IPv6; in IPv6 only where that is asked for, unless an
     * end is given by its address and so has one family. An address that stands for an IPv4 address is asked for as it is.
     */
    public PacketSet to(Destination place) {
        PacketSet between = wanted.intersect(place.inbound());
        boolean six = ipv6 && !source.literal() && !destination.literal()
                || destination.literal() && place.inbound().overlaps(Space.TO_RFC6052)
                || !between.overlaps(Space.IPV4);
        return between.intersect(six ? Space.IPV6 : Space.IPV4);
    }

    /** Whether the sender uses IPv6, for want of an IPv4 address or because the question is about IPv6. */
    public boolean isAskedInIpv6() {
        PacketSet sent = source.outbound();
        return sent.overlaps(Space.IPV6) && (ipv6 || !sent.overlaps(Space.IPV4));
    }

    /** Whether every host on the internet is meant, by its IPv6 address. */
    public boolean isEveryHostInIpv6() {
        return destination.getKind() == Kind.INTERNET && !destination.literal() && isAskedInIpv6();
    }

    /** Whether something with a public address outside asks for an interface by name, in IPv4. */
    public boolean isPublicByName() {
        boolean outside = source.getKind() == Kind.INTERNET
                || source.getKind() == Kind.NETWORK && Space.FROM_PUBLIC.contains(source.outbound());
        return outside && !destination.literal() && to(destination).overlaps(Space.IPV4);
    }

    /** Whether the packets asked about may be addressed to {@code place}. */
    public boolean wants(Destination place) {
        return wanted.overlaps(place.inbound());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Ask it
                        && position == it.position
                        && ipv6 == it.ipv6
                        && answered == it.answered
                        && source.equals(it.source)
                        && destination.equals(it.destination)
                        && wanted.equals(it.wanted);
    }

    @Override
    public int hashCode() {
        return position;
    }
}

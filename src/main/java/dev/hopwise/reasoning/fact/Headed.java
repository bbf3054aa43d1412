package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.verdict.Leg;

/** What the headers of a packet say: where it comes from, and where it goes. */
public interface Headed {
    Leg leg();

    /** The headers as they are here, after what gateways did to them. */
    PacketSet headers();

    default boolean goesTo(Destination place) {
        return headers().meets(place.inbound());
    }

    /** Whether some of it is among {@code packets} and goes to an address of {@code place}. */
    default boolean goesTo(Destination place, PacketSet packets) {
        return goesTo(place) && headers().intersect(packets).meets(place.inbound());
    }

    /** Whether some of it comes from an address of {@code place}. */
    default boolean comesFrom(Destination place) {
        return headers().overlaps(place.inbound().mirrored());
    }

    /** Whether some of it goes elsewhere. */
    default boolean goesBeyond(Destination place) {
        return !place.inbound().contains(headers());
    }

    default boolean isAmong(PacketSet packets) {
        return headers().overlaps(packets);
    }

    /** Whether the reply to some of it would be among {@code packets}, as far as addresses go. */
    default boolean isAmongMirrored(PacketSet packets) {
        return headers().overlaps(packets.mirrored());
    }

    /** Whether some of it is not among {@code packets}. */
    default boolean isBeyond(PacketSet packets) {
        return !packets.contains(headers());
    }

    /** Whether it is a request in IPv4. */
    default boolean isSentInIpv4() {
        return leg() == Leg.FORWARD && headers().overlaps(Space.IPV4);
    }

    /** Whether it is a request in IPv6. */
    default boolean isSentInIpv6() {
        return leg() == Leg.FORWARD && headers().overlaps(Space.IPV6);
    }
}

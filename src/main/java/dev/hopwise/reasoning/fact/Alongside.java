package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.verdict.Leg;
import java.util.List;

/** How two packets of one walk stand to each other. */
public interface Alongside {
    Trace trace();

    Leg leg();

    /** How many hops it has made on this leg, from 1. */
    int hop();

    PacketSet headers();

    /** What gateways did to its addresses on this leg. */
    List<Translation> translations();

    /** What AWS or the far side picked on the way here. */
    List<Pick> picks();

    /** Whether some of it is some of {@code other}, at the same hop, the one before or the one after. */
    default boolean isBeside(Packet other) {
        return Math.abs(hop() - other.hop()) <= 1
                && isOnTheWayOf(other)
                && headers().overlaps(other.headers());
    }

    /** Whether {@code earlier} has become of it on the same leg, be it some hops and picks later. */
    default boolean isPast(Packet earlier) {
        int before = earlier.picks().size();
        return hop() >= earlier.hop()
                && leg() == earlier.leg()
                && trace().equals(earlier.trace())
                && picks().size() >= before
                && picks().subList(0, before).equals(earlier.picks())
                && (translations().size() > earlier.translations().size()
                        || headers().overlaps(earlier.headers()));
    }

    /** Whether it belongs to the same walk in the same direction, by the same picks. */
    default boolean isOnTheWayOf(Packet other) {
        return leg() == other.leg() && trace().equals(other.trace()) && picks().equals(other.picks());
    }

    /** Whether it is on the way of two others, behind the one and ahead of the other. */
    default boolean isBetween(Packet one, Packet other) {
        return isOnTheWayOf(one)
                && isOnTheWayOf(other)
                && Math.min(one.hop(), other.hop()) < hop()
                && hop() < Math.max(one.hop(), other.hop());
    }
}

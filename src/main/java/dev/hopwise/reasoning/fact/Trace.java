package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One walk to answer a question: to one of the addresses that the receiver's name may mean.
 *
 * @param destination where the walk leads; differs from the question's where a name was resolved
 * @param wanted the packets asked about, as the sender sends them
 */
public record Trace(Ask ask, Party destination, PacketSet wanted) {
    /** The walk to the receiver by its own addresses. */
    public static Trace direct(Ask ask) {
        return new Trace(ask, ask.destination(), ask.to(ask.destination()));
    }

    /** The walk to what the receiver's name means. */
    public static Trace to(Resolved name) {
        return new Trace(name.ask(), name.to(), name.ask().to(name.to()));
    }

    /** The same by addresses that stand for its IPv4 addresses. */
    public static Trace synthesized(Resolved name) {
        Party party = name.to().synthesized();
        return new Trace(
                name.ask(),
                party,
                name.ask().wanted().intersect(party.inbound()).intersect(Space.TO_RFC6052));
    }

    /** The walk to the receiver by its IPv6 addresses, and by those that stand for its IPv4 addresses. */
    public static Trace translated(Ask ask) {
        Party party = ask.destination().synthesized();
        return new Trace(ask, party, ask.wanted().intersect(party.inbound()).intersect(Space.IPV6));
    }

    /** The walk to the receiver by its public address. */
    public static Trace publicly(Ask ask, Eni eni) {
        Party party = ask.destination().by(eni.publicInbound());
        return new Trace(ask, party, ask.to(party));
    }

    /** Whether it asks by name for IPv6 addresses that DNS64 made of IPv4 addresses. */
    public boolean isSynthesized() {
        return !ask.destination().literal()
                && !ask.isEveryHostInIpv6()
                && destination.inbound().overlaps(Space.TO_RFC6052);
    }

    /** Whether DNS has only addresses of IPv4 for a name that a sender without such an address asks for. */
    public boolean isIpv4NameOnly() {
        boolean named = ask.destination().hostName() || ask.destination().getKind() == Kind.SERVICE;
        return named
                && !destination.inbound().isEmpty()
                && Space.IPV4.contains(destination.inbound())
                && !source().outbound().overlaps(Space.IPV4);
    }

    public Party source() {
        return ask.source();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Trace it
                        && ask.equals(it.ask)
                        && destination.equals(it.destination)
                        && wanted.equals(it.wanted);
    }

    @Override
    public int hashCode() {
        return 31 * ask.hashCode() + wanted.hashCode();
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Kind;

/**
 * What the name of a receiver means, as seen from the sender: the addresses that DNS has for it.
 *
 * @param to the receiver by these addresses
 */
public record Resolved(Ask ask, Party to) {
    /** The receiver by its own addresses. */
    public static Resolved directly(Ask ask) {
        return new Resolved(ask, ask.destination());
    }

    /** One interface that the name means. */
    public static Resolved to(Ask ask, Eni eni) {
        PacketSet inbound = eni.inbound();
        return new Resolved(
                ask,
                new Party(eni.id(), eni.text(), inbound, inbound.mirrored(), inbound, true, false, false, eni.where()));
    }

    /** The receiver by its public address. */
    public static Resolved publicly(Ask ask, Eni eni) {
        return new Resolved(ask, ask.destination().by(eni.publicInbound()));
    }

    /** Whether the sender asks for an IPv6 address, for want of an IPv4 address or because the question is about IPv6. */
    public boolean isAskedInIpv6() {
        return ask.isAskedInIpv6();
    }

    /** Whether DNS has IPv4 addresses for it, and none of IPv6. */
    public boolean isIpv4Only() {
        return !to.inbound().isEmpty() && Space.IPV4.contains(to.inbound());
    }

    /** Whether it may have IPv6 addresses or not: the file does not say which the service has. */
    public boolean isOpenInIpv6() {
        return to.inbound().intersect(Space.IPV6).boxes().stream()
                .anyMatch(box -> to.getKind() == Kind.SERVICE
                        && box.destination().first().isPlaceholder());
    }
}

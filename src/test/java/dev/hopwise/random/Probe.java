package dev.hopwise.random;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reference.Blame;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Nat64;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One packet, and how Hopwise is asked about it.
 *
 * @param from the sender's name
 * @param to the receiver's name
 * @param alternatives the packets that it may be where an end has an address that the file does not fix; else the one packet
 * @param others the other interfaces of a receiver that has several, one for each alternative
 * @param unresolved who is to blame where the receiver's name means no address; none where it does
 */
record Probe(
        String from,
        String to,
        Optional<Port> sender,
        Optional<Port> receiver,
        Packet packet,
        List<Packet> alternatives,
        List<Port> others,
        Set<Blame> unresolved) {
    /** A packet between ends that are known. */
    static Probe of(String from, String to, Optional<Port> sender, Optional<Port> receiver, Packet packet) {
        return new Probe(from, to, sender, receiver, packet, List.of(packet), List.of(), Set.of());
    }

    /** Whether its names mean one address each. */
    boolean isPlain() {
        return alternatives.equals(List.of(packet))
                && unresolved.isEmpty()
                && !to.startsWith("dns:")
                && !to.startsWith("service:");
    }

    /** Who sends an alternative. */
    Optional<Port> senderOf(Packet alternative) {
        return sender.map(port -> port.isConnectEndpoint() ? port.at(alternative.source()) : port);
    }

    /** Who is meant by an alternative. */
    Optional<Port> receiverOf(Packet alternative) {
        IpAddress to = alternative.destination();
        IpAddress meant = Nat64.covers(to) ? Nat64.behind(to) : to;
        return receiver.map(port -> port.isConnectEndpoint()
                ? port.at(to)
                : others.stream()
                        .filter(other -> other.addresses().contains(meant))
                        .findFirst()
                        .orElse(port));
    }

    Question question() {
        Range clientPorts = packet.hasPorts() ? Range.of(packet.sourcePort()) : Range.EPHEMERAL;
        return new Question(from, to, List.of(Traffic.parse(traffic())), clientPorts, packet.isIpv6());
    }

    private String traffic() {
        return switch (packet.protocol()) {
            case Packet.TCP -> "tcp/" + packet.port();
            case Packet.UDP -> "udp/" + packet.port();
            case Packet.ICMP -> "icmp/" + packet.port() + "/" + packet.code();
            case Packet.ICMPV6 -> "icmpv6/" + packet.port() + "/" + packet.code();
            default -> Integer.toString(packet.protocol());
        };
    }

    @Override
    public String toString() {
        return "%s > %s on %s from client port %d: %s > %s"
                .formatted(from, to, traffic(), packet.sourcePort(), packet.source(), packet.destination());
    }
}

package dev.hopwise.random;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import java.util.List;
import java.util.Optional;

/**
 * One packet, and how Hopwise is asked about it.
 *
 * @param from the sender's name
 * @param to the receiver's name
 */
record Probe(String from, String to, Optional<Port> sender, Optional<Port> receiver, Packet packet) {
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

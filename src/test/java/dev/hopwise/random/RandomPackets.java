package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Packet;
import java.util.List;

/** Protocols and ports by chance, on either side of what the rules of a file name. */
final class RandomPackets {
    private final Dice dice;
    private final List<Integer> ports;
    private final List<Integer> clientPorts;

    RandomPackets(Dice dice, String text) {
        this.dice = dice;
        this.ports = List.copyOf(Cuts.ports(text));
        this.clientPorts = List.copyOf(Cuts.clientPorts(text));
    }

    Packet between(IpAddress source, IpAddress destination) {
        boolean ipv6 = destination.isIpv6();
        return switch (dice.between(0, 19)) {
            case 0, 1 -> new Packet(source, destination, 47, 0, 0, 0);
            case 2, 3 ->
                ipv6
                        ? new Packet(source, destination, Packet.ICMPV6, 0, Packet.ECHO_IPV6, 0)
                        : new Packet(source, destination, Packet.ICMP, 0, Packet.ECHO, 0);
            case 4 ->
                ipv6
                        ? new Packet(source, destination, Packet.ICMPV6, 0, dice.of(1, 3), 0)
                        : new Packet(source, destination, Packet.ICMP, 0, dice.of(3, 11), dice.of(0, 1));
            case 5, 6, 7, 8 -> udp(source, destination, dice.of(ports));
            default -> tcp(source, destination, dice.of(ports));
        };
    }

    Packet tcp(IpAddress source, IpAddress destination, int port) {
        return new Packet(source, destination, Packet.TCP, dice.of(clientPorts), port, 0);
    }

    Packet udp(IpAddress source, IpAddress destination, int port) {
        return new Packet(source, destination, Packet.UDP, dice.of(clientPorts), port, 0);
    }
}

package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pairs of ends in one network, and a packet of every class for each: on either side of each port that the file names. */
final class Witnesses {
    private final Dice dice;
    private final Simulator simulator;
    private final RandomPackets packets;
    private final List<Port> interfaces;
    private final List<Integer> ports;

    Witnesses(long seed, Simulator simulator, String text) {
        this.dice = new Dice(seed);
        this.simulator = simulator;
        this.packets = new RandomPackets(dice, text);
        this.ports = List.copyOf(Cuts.ports(text));
        this.interfaces = simulator.ports().stream()
                .filter(port -> port.kind() == Kind.NETWORK_INTERFACE)
                .toList();
    }

    /** At most {@code most} packets of one pair, by the names of its ends; none where the ends drawn have no address in common. */
    List<Probe> draw(int most) {
        boolean ipv6 = dice.percent(40);
        Optional<Port> from = dice.percent(85) ? Optional.of(dice.of(interfaces)) : Optional.empty();
        Optional<Port> to = from.isEmpty() || dice.percent(75) ? Optional.of(receiver(from)) : Optional.empty();
        IpAddress host = IpAddress.parse(dice.of(ipv6 ? Peers.HOSTS_IPV6 : Peers.HOSTS));
        Optional<IpAddress> source = from.isEmpty() ? Optional.of(host) : simulator.addressOf(from.get(), false, ipv6);
        Optional<IpAddress> destination =
                to.isEmpty() ? Optional.of(host) : simulator.addressOf(to.get(), from.isEmpty(), ipv6);
        boolean isPrivate =
                from.isEmpty() && !ipv6 && to.flatMap(Port::publicAddress).isEmpty();
        if (from.equals(to) || isPrivate || source.isEmpty() || destination.isEmpty() || source.equals(destination)) {
            return List.of();
        }
        return dice.some(all(source.get(), destination.get()), most).stream()
                .map(packet -> Probe.of(name(from, host), name(to, host), from, to, packet))
                .toList();
    }

    /** Often one of the same VPC. */
    private Port receiver(Optional<Port> from) {
        List<Port> near = interfaces.stream()
                .filter(port -> from.isPresent() && vpc(port).equals(vpc(from.get())))
                .toList();
        return near.isEmpty() || dice.percent(50) ? dice.of(interfaces) : dice.of(near);
    }

    private static String vpc(Port port) {
        return port.name().substring(0, port.name().indexOf('/'));
    }

    private static String name(Optional<Port> port, IpAddress host) {
        return port.map(Port::name).orElse(host.toString());
    }

    private List<Packet> all(IpAddress source, IpAddress destination) {
        List<Packet> all = new ArrayList<>();
        for (int port : ports) {
            all.add(packets.tcp(source, destination, port));
            all.add(packets.udp(source, destination, port));
        }
        int icmp = destination.isIpv6() ? Packet.ICMPV6 : Packet.ICMP;
        Stream.of(0, 1, 3, 8, 11, 128, 129)
                .map(type -> new Packet(source, destination, icmp, 0, type, dice.of(0, 1)))
                .forEach(all::add);
        all.add(new Packet(source, destination, 47, 0, 0, 0));
        return all;
    }
}

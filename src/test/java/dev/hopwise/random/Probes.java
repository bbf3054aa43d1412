package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The packets that are asked about in one network. */
final class Probes {
    /** An end: its name, who it is, and the address that it has whoever asks. */
    private record End(String name, Optional<Port> port, Optional<IpAddress> literal) {
        boolean isHost() {
            return port.isEmpty();
        }
    }

    private final Dice dice;
    private final Simulator simulator;
    private final List<Integer> ports;
    private final List<Integer> clientPorts;
    private final List<End> sources = new ArrayList<>();
    private final List<End> destinations = new ArrayList<>();

    Probes(long seed, Simulator simulator, String text) {
        this.dice = new Dice(seed);
        this.simulator = simulator;
        this.ports = List.copyOf(Cuts.ports(text));
        this.clientPorts = List.copyOf(Cuts.clientPorts(text));
        simulator.ports().forEach(this::addPort);
        Stream.concat(Peers.HOSTS.stream(), Peers.HOSTS_IPV6.stream()).forEach(this::addHost);
        dice.some(
                        List.copyOf(simulator.unheld(Cuts.hosts(text)).stream()
                                .filter(simulator::isOutside)
                                .toList()),
                        6)
                .forEach(it -> addHost(it.toString()));
        dice.some(List.copyOf(simulator.unheld(Cuts.insides(text))), 4)
                .forEach(it -> destinations.add(new End(it.toString(), Optional.empty(), Optional.of(it))));
    }

    private void addHost(String address) {
        End end = new End(address, Optional.empty(), Optional.of(IpAddress.parse(address)));
        sources.add(end);
        destinations.add(end);
    }

    private void addPort(Port port) {
        if (port.isNat() && dice.percent(65)) {
            return;
        }
        port.publicAddress()
                .ifPresent(it -> destinations.add(new End(it.toString(), Optional.of(port), Optional.of(it))));
        if (port.isNat()) {
            port.addresses().stream().filter(this::isUnique).forEach(it -> destinations.add(literal(port, it)));
            return;
        }
        String name = port.kind() == Kind.ENDPOINT ? "endpoint:" + port.name() : port.name();
        End end = new End(name, Optional.of(port), Optional.empty());
        // Twice: most packets go between interfaces.
        if (port.kind() != Kind.ENDPOINT || dice.percent(10)) {
            sources.addAll(List.of(end, end));
        }
        destinations.addAll(List.of(end, end, end, end, end));
        for (IpAddress address : port.addresses()) {
            if (isUnique(address) && !isFirstOfItsFamily(port, address)) {
                sources.add(literal(port, address));
                destinations.add(literal(port, address));
            }
        }
    }

    private static End literal(Port port, IpAddress address) {
        return new End(address.toString(), Optional.of(port), Optional.of(address));
    }

    private static boolean isFirstOfItsFamily(Port port, IpAddress address) {
        return port.addresses().stream()
                .filter(it -> it.isIpv6() == address.isIpv6())
                .findFirst()
                .equals(Optional.of(address));
    }

    private boolean isUnique(IpAddress address) {
        return simulator.ports().stream()
                        .filter(port -> port.addresses().contains(address))
                        .count()
                == 1;
    }

    /** At most {@code most} of them, each once. */
    Set<Probe> draw(int most) {
        Set<Probe> drawn = new LinkedHashSet<>();
        for (int i = 0; i < 4 * most && drawn.size() < most; i++) {
            probe(dice.of(sources), dice.of(destinations), dice.percent(40)).ifPresent(drawn::add);
        }
        return drawn;
    }

    private Optional<Probe> probe(End from, End to, boolean ipv6) {
        if (from.isHost() && to.isHost() || from.port().equals(to.port())) {
            return Optional.empty();
        }
        if (from.isHost() && !ipv6 && !isReachable(to) && (dice.percent(85) || !hasItsAddressAlone(to))) {
            return Optional.empty();
        }
        Optional<IpAddress> source = address(from, false, ipv6);
        Optional<IpAddress> destination = address(to, from.isHost(), ipv6);
        if (source.isEmpty() || destination.isEmpty() || source.equals(destination)) {
            return Optional.empty();
        }
        Packet packet = packet(source.get(), destination.get());
        return Optional.of(new Probe(from.name(), to.name(), from.port(), to.port(), packet));
    }

    /** Left out otherwise: from the internet the rules blame whoever else holds the same private address. */
    private boolean hasItsAddressAlone(End end) {
        return end.port().stream().flatMap(port -> port.addresses().stream()).allMatch(this::isUnique);
    }

    private static boolean isReachable(End end) {
        return end.port().flatMap(Port::publicAddress).isPresent();
    }

    private Optional<IpAddress> address(End end, boolean isAskedFromOutside, boolean ipv6) {
        return end.literal()
                .filter(it -> it.isIpv6() == ipv6)
                .or(() -> end.port()
                        .filter(any -> end.literal().isEmpty())
                        .flatMap(port -> simulator.addressOf(port, isAskedFromOutside, ipv6)));
    }

    private Packet packet(IpAddress source, IpAddress destination) {
        boolean ipv6 = destination.isIpv6();
        int clientPort = dice.of(clientPorts);
        return switch (dice.between(0, 9)) {
            case 0 -> new Packet(source, destination, 47, 0, 0, 0);
            case 1 ->
                ipv6
                        ? new Packet(source, destination, Packet.ICMPV6, 0, Packet.ECHO_IPV6, 0)
                        : new Packet(source, destination, Packet.ICMP, 0, Packet.ECHO, 0);
            case 2, 3 -> new Packet(source, destination, Packet.UDP, clientPort, dice.of(ports), 0);
            default -> new Packet(source, destination, Packet.TCP, clientPort, dice.of(ports), 0);
        };
    }
}

package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Nat64;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may talk to whom in one network; what is to be drawn often is there several times. */
final class Ends {
    private final Dice dice;
    private final Theme theme;
    private final Simulator simulator;
    private final Set<End> nobody = new LinkedHashSet<>();
    private final List<End> sources = new ArrayList<>();
    private final List<End> destinations = new ArrayList<>();

    Ends(Dice dice, Theme theme, Simulator simulator, String text) {
        this.dice = dice;
        this.theme = theme;
        this.simulator = simulator;
        simulator.ports().stream().filter(port -> !port.isConnectEndpoint()).forEach(this::addPort);
        addHosts(text);
        dice.some(List.copyOf(simulator.unheld(Cuts.insides(text))), theme == Theme.SITES ? 8 : 14)
                .forEach(this::addInside);
        RandomSites.addresses(theme).forEach(this::addSite);
        addTranslated();
    }

    End source() {
        return dice.of(sources);
    }

    End destination() {
        return dice.of(destinations);
    }

    /** All that may send, each once. */
    Set<End> sources() {
        return new LinkedHashSet<>(sources);
    }

    /** All that may be asked, each once. */
    Set<End> destinations() {
        return new LinkedHashSet<>(destinations);
    }

    /** Whether it is an address of a VPC that nothing holds. */
    boolean isNobody(End end) {
        return nobody.contains(end);
    }

    /** Whether no two things have its address. */
    boolean hasItsAddressAlone(End end) {
        return end.port().stream().flatMap(port -> port.addresses().stream()).allMatch(this::isUnique);
    }

    Optional<IpAddress> address(End end, boolean isAskedFromOutside, boolean ipv6) {
        return end.literal()
                .filter(it -> it.isIpv6() == ipv6)
                .or(() -> end.port()
                        .filter(any -> end.literal().isEmpty())
                        .flatMap(port -> simulator.addressOf(port, isAskedFromOutside, ipv6)));
    }

    private void addHosts(String text) {
        int cuts = theme == Theme.SITES ? 0 : 6;
        List<IpAddress> outside = simulator.unheld(Cuts.hosts(text)).stream()
                .filter(simulator::isOutside)
                .toList();
        List<End> hosts = Stream.concat(
                        Stream.concat(Peers.HOSTS.stream(), Peers.HOSTS_IPV6.stream()),
                        dice.some(outside, cuts).stream().map(IpAddress::toString))
                .map(End::host)
                .toList();
        sources.addAll(hosts);
        if (theme == Theme.SITES) {
            sources.addAll(hosts);
            sources.addAll(hosts);
        }
        int times = theme == Theme.EGRESS || theme == Theme.GUARDED ? 3 : 1;
        Collections.nCopies(times, hosts).forEach(destinations::addAll);
        if (theme == Theme.EGRESS || theme == Theme.GUARDED || theme == Theme.INSPECTED || theme.isSix()) {
            List<End> six = Peers.HOSTS_IPV6.stream().map(End::host).toList();
            Collections.nCopies(9, six).forEach(destinations::addAll);
            Collections.nCopies(theme == Theme.INSPECTED ? 12 : 6, six).forEach(sources::addAll);
        }
        if (theme == Theme.EGRESS) {
            destinations.addAll(Collections.nCopies(8, End.host(Peers.STORAGE)));
        }
        // No host can have these.
        destinations.addAll(Collections.nCopies(times, End.host("240.1.2.3")));
        destinations.addAll(Collections.nCopies(times, End.host("100.127.0.9")));
        destinations.addAll(Collections.nCopies(times, End.host("fd12::7")));
    }

    private void addInside(IpAddress address) {
        End end = new End(address.toString(), simulator.networkEnd(address), Optional.of(address));
        destinations.addAll(Collections.nCopies(theme == Theme.EGRESS ? 9 : address.isIpv6() ? 6 : 1, end));
        if (end.isHost()) {
            nobody.add(end);
            sources.add(end);
        }
    }

    private void addSite(String text) {
        IpAddress address = IpAddress.parse(text);
        End end = new End(text, simulator.networkEnd(address), Optional.of(address));
        sources.addAll(Collections.nCopies(address.isOnInternet() ? 36 : 5, end));
        destinations.addAll(Collections.nCopies(RandomSites.isHeadquarters(address) ? 20 : 7, end));
    }

    private void addPort(Port port) {
        if (port.isNat() && dice.percent(55)) {
            return;
        }
        int times = theme == Theme.SITES ? 6 : 1;
        port.publicAddress().ifPresent(it -> destinations.addAll(Collections.nCopies(times, End.literal(port, it))));
        if (port.isNat()) {
            port.addresses().stream().filter(this::isUnique).forEach(it -> {
                destinations.add(End.literal(port, it));
                sources.add(End.literal(port, it));
            });
            return;
        }
        if (isOneOfSeveral(port)) {
            port.addresses().stream().filter(this::isUnique).forEach(it -> {
                destinations.addAll(Collections.nCopies(3, End.literal(port, it)));
                sources.add(End.literal(port, it));
            });
            return;
        }
        String name = port.kind() == Kind.ENDPOINT ? "endpoint:" + port.name() : port.name();
        End end = new End(name, Optional.of(port), Optional.empty());
        if (port.kind() != Kind.ENDPOINT || dice.percent(35)) {
            sources.addAll(Collections.nCopies(2, end));
        }
        destinations.addAll(Collections.nCopies(5, end));
        for (IpAddress address : port.addresses()) {
            // A network with public addresses asks for an address.
            if (isUnique(address) && (theme == Theme.SITES || !isFirstOfItsFamily(port, address))) {
                sources.add(End.literal(port, address));
                destinations.add(End.literal(port, address));
            }
        }
    }

    /** The same of IPv4, as hosts with IPv6 know them. */
    private void addTranslated() {
        List<End> all =
                destinations.stream().distinct().flatMap(this::translated).toList();
        nobody.addAll(List.copyOf(nobody).stream().flatMap(this::translated).toList());
        Collections.nCopies(timesTranslated(), all).forEach(destinations::addAll);
    }

    private int timesTranslated() {
        return switch (theme) {
            case NAT64 -> 8;
            case SIX, PEERS -> 2;
            case INSPECTED, GUARDED -> 1;
            default -> dice.percent(20) ? 1 : 0;
        };
    }

    private Stream<End> translated(End end) {
        Stream<IpAddress> held = end.port().stream().flatMap(port -> port.addresses().stream());
        return Stream.concat(end.literal().stream(), held.filter(this::isUnique))
                .filter(ipv4 -> !ipv4.isIpv6())
                .map(Nat64::of)
                .map(it -> new End(it.toString(), end.port(), Optional.of(it)));
    }

    private static boolean isFirstOfItsFamily(Port port, IpAddress address) {
        return port.addresses().stream()
                .filter(it -> it.isIpv6() == address.isIpv6())
                .findFirst()
                .equals(Optional.of(address));
    }

    /** By its endpoint's name all of its interfaces are meant. */
    private boolean isOneOfSeveral(Port port) {
        return simulator.ports().stream()
                        .filter(it -> it.name().equals(port.name()))
                        .count()
                > 1;
    }

    private boolean isUnique(IpAddress address) {
        return simulator.ports().stream()
                        .filter(port -> port.addresses().contains(address))
                        .count()
                == 1;
    }
}

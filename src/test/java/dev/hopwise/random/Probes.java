package dev.hopwise.random;

import dev.hopwise.reference.Blame;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Nat64;
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
    /** How many are drawn for each that is asked about. */
    private static final int CANDIDATES = 18;

    private final Dice dice;
    private final Theme theme;
    private final Ends ends;
    private final NamedProbes named;
    private final RandomPackets packets;
    private final Simulator simulator;

    Probes(long seed, Simulator simulator, String text) {
        this.dice = new Dice(seed);
        this.theme = Theme.of(seed);
        this.packets = new RandomPackets(dice, text);
        this.named = new NamedProbes(dice, simulator, packets, text);
        this.ends = new Ends(dice, theme, simulator, text);
        this.simulator = simulator;
    }

    /** At most {@code most} of them, each once. */
    Set<Probe> draw(int most, Trails trails) {
        Set<Probe> drawn = candidates(most);
        return new Selection(dice, simulator, trails).of(drawn, most);
    }

    /** Those from which so many are chosen. */
    Set<Probe> candidates(int most) {
        Set<Probe> drawn = new LinkedHashSet<>();
        for (int i = 0; i < CANDIDATES * most; i++) {
            boolean isNamed = dice.percent(theme == Theme.SERVICES ? 75 : theme == Theme.NAT64 ? 40 : 5);
            Optional<Probe> probe = isNamed ? named.draw() : probe(ends.source(), ends.destination(), isIpv6());
            probe.ifPresent(drawn::add);
        }
        return drawn;
    }

    /** A packet between each two ends that have an address in common, by their names, in either family. */
    List<Probe> pairs() {
        List<Probe> pairs = new ArrayList<>();
        for (End from : ends.sources()) {
            for (End to : ends.destinations()) {
                for (boolean ipv6 : new boolean[] {false, true}) {
                    probe(from, to, ipv6)
                            .filter(pair -> pair.unresolved().isEmpty())
                            .filter(pair -> pair.packet().isIpv6() == ipv6)
                            .ifPresent(pairs::add);
                }
            }
        }
        return pairs;
    }

    private boolean isIpv6() {
        return dice.percent(
                switch (theme) {
                    case SIX, NAT64 -> 85;
                    case EGRESS, GUARDED -> 55;
                    default -> 35;
                });
    }

    private Optional<Probe> probe(End from, End to, boolean ipv6) {
        if (ends.isNobody(from)) {
            return silent(from, to);
        }
        if (from.isOutside() && to.isOutside() && !(from.isHost() && (ends.isNobody(to) || to.isNetwork()))
                || from.port().equals(to.port())
                || isAmbiguous(from, to)) {
            return Optional.empty();
        }
        if (from.isHost()
                && !ipv6
                && !isReachable(to)
                && !to.isNetwork()
                && (dice.percent(55) || !ends.hasItsAddressAlone(to))) {
            return Optional.empty();
        }
        Optional<IpAddress> source = ends.address(from, false, ipv6);
        Optional<IpAddress> destination = ends.address(to, from.isHost(), ipv6);
        if (from.isHost() && ends.isNobody(to) && source.equals(from.literal()) && destination.isPresent()) {
            return Optional.of(Probe.of(
                    from.name(), to.name(), from.port(), to.port(), packets.between(source.get(), destination.get())));
        }
        if (!hasCommonFamily(from, to)) {
            return strangers(from, to);
        }
        if (source.isEmpty() || destination.isEmpty() || source.equals(destination)) {
            return Optional.empty();
        }
        Packet packet = packets.between(source.get(), destination.get());
        return Optional.of(Probe.of(from.name(), to.name(), from.port(), to.port(), packet));
    }

    /** Nothing sends from an address that nothing holds. */
    private Optional<Probe> silent(End from, End to) {
        IpAddress source = from.literal().orElseThrow();
        return ends.address(to, false, source.isIpv6())
                .filter(it -> !source.equals(it) && to.port().isPresent())
                .map(destination -> unresolved(from, to, source, destination, Blame.of(Kind.ADDRESS, from.name())));
    }

    /** Ends that speak no common version of IP; the receiver is to blame. */
    private Optional<Probe> strangers(End from, End to) {
        if (from.isHost() || from.literal().isPresent()) {
            return Optional.empty();
        }
        Optional<IpAddress> source = ends.address(from, false, false).or(() -> ends.address(from, false, true));
        Optional<IpAddress> destination = ends.address(to, false, false).or(() -> ends.address(to, false, true));
        Blame blame = to.port().map(port -> Blame.of(port.kind(), port.name())).orElseGet(() -> nobody(to));
        return Optional.of(unresolved(from, to, source.orElseThrow(), destination.orElseThrow(), blame));
    }

    private Blame nobody(End to) {
        IpAddress address = to.literal().orElseThrow();
        IpAddress meant = Nat64.covers(address) ? Nat64.behind(address) : address;
        boolean isHost = !ends.isNobody(to) && meant.isOnInternet();
        return isHost ? Blame.of(Kind.INTERNET, "internet") : Blame.of(Kind.ADDRESS, to.name());
    }

    private boolean hasCommonFamily(End from, End to) {
        return Stream.of(false, true)
                .anyMatch(ipv6 -> ends.address(from, false, ipv6).isPresent()
                        && ends.address(to, false, ipv6).isPresent());
    }

    private Probe unresolved(End from, End to, IpAddress source, IpAddress destination, Blame blame) {
        Packet packet = packets.tcp(source, destination, 443);
        return new Probe(
                from.name(), to.name(), from.port(), to.port(), packet, List.of(packet), List.of(), Set.of(blame));
    }

    private static boolean isReachable(End end) {
        return end.port().flatMap(Port::publicAddress).isPresent();
    }

    /** A network with public addresses may mean either address of an interface, so one is given; and other VPCs hold it too. */
    private boolean isAmbiguous(End from, End to) {
        return from.isNetwork()
                && (!ends.hasItsAddressAlone(to)
                        || to.literal().isEmpty()
                                && from.literal()
                                        .filter(IpAddress::isOnInternet)
                                        .isPresent());
    }
}

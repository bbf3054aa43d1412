package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A packet of every class between two ends: on either side of each port that the file names, and of each other protocol. */
final class Witnesses {
    private final RandomPackets packets;
    private final Dice dice;
    private final Simulator simulator;
    private final Probes probes;
    private final List<Integer> ports;

    Witnesses(long seed, Simulator simulator, String text) {
        this.dice = new Dice(seed);
        this.simulator = simulator;
        this.packets = new RandomPackets(dice, text);
        this.probes = new Probes(seed, simulator, text);
        this.ports = List.copyOf(Cuts.ports(text));
    }

    /**
     * Pairs of ends by chance, as many as make {@code most} packets. Of every two, one has a way for some packet, as long as there are
     * such: most pairs have none.
     *
     * @param each how many packets of a pair at most
     */
    List<List<Probe>> some(int most, int each) {
        int left = most;
        List<List<Probe>> drawn = new ArrayList<>();
        for (Probe pair : inTurns(probes.pairs())) {
            if (left > 0) {
                List<Probe> all = all(pair);
                drawn.add(dice.some(all, Math.min(Math.min(each, left), all.size())));
                left -= drawn.get(drawn.size() - 1).size();
            }
        }
        return drawn;
    }

    private List<Probe> inTurns(List<Probe> pairs) {
        List<Probe> shuffled = dice.some(pairs, pairs.size());
        Map<Boolean, List<Probe>> byWay = shuffled.stream()
                .collect(Collectors.partitioningBy(
                        pair -> Trails.of(simulator, pair).isDelivered()));
        List<Probe> turns = new ArrayList<>();
        for (int i = 0; i < shuffled.size(); i++) {
            for (List<Probe> queue : byWay.values()) {
                queue.stream().skip(i).limit(1).forEach(turns::add);
            }
        }
        return turns;
    }

    /** Every pair of ends, and every packet of theirs. */
    List<List<Probe>> all() {
        return probes.pairs().stream().map(this::all).toList();
    }

    private List<Probe> all(Probe pair) {
        IpAddress source = pair.packet().source();
        IpAddress destination = pair.packet().destination();
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
        return all.stream()
                .map(packet -> Probe.of(pair.from(), pair.to(), pair.sender(), pair.receiver(), packet))
                .toList();
    }
}

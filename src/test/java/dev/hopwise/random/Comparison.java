package dev.hopwise.random;

import dev.hopwise.packet.Range;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reference.Fate;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Nat64;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** One random network, asked of the reference and of Hopwise. */
final class Comparison {
    private final long seed;
    private final String text;
    private final Topology topology;
    private final Simulator simulator;
    private final Set<Integer> clientPorts;
    private final List<IpAddress> hosts;
    private final BiFunction<Topology, Question, Explanation> hopwise;

    Comparison(long seed, String text, Topology topology, BiFunction<Topology, Question, Explanation> hopwise) {
        this.seed = seed;
        this.text = text;
        this.topology = topology;
        this.simulator = new Simulator(topology);
        this.clientPorts = Cuts.clientPorts(text);
        this.hopwise = hopwise;
        Set<IpAddress> edges = Cuts.hosts(text);
        Peers.HOSTS.forEach(host -> edges.add(IpAddress.parse(host)));
        Peers.HOSTS_IPV6.forEach(host -> edges.add(IpAddress.parse(host)));
        this.hosts = simulator.unheld(edges).stream()
                .filter(host -> simulator.isOutside(host))
                .toList();
    }

    /** The judgements on so many packets; some are asked for any client port too. */
    List<Judgement> judge(int packets, Trails trails) {
        List<Judgement> judgements = new ArrayList<>();
        for (Probe probe : new Probes(seed, simulator, text).draw(packets, trails)) {
            judgements.add(onPacket(probe));
            if (!probe.isPlain()) {
                continue;
            }
            if (isWithHost(probe) && judgements.size() % 7 == 0) {
                judgements.add(onInternet(probe));
            }
            if (probe.packet().hasPorts() && judgements.size() % 8 == 0) {
                judgements.add(onClientPorts(probe));
            }
        }
        return judgements;
    }

    /** Every host on the internet in one question. */
    private Judgement onInternet(Probe probe) {
        List<Set<Fate>> byHost = new ArrayList<>();
        for (IpAddress host : hosts) {
            if (!simulator.names().isOfStorage(host)) {
                calledBy(probe, host).ifPresent(address -> {
                    Packet packet = probe.sender().isEmpty()
                            ? probe.packet().from(address)
                            : probe.packet().to(address);
                    byHost.add(follow(probe, packet));
                });
            }
        }
        Question one = probe.question();
        Question every = new Question(
                probe.sender().isEmpty() ? "internet" : one.from(),
                probe.receiver().isEmpty() ? "internet" : one.to(),
                one.traffic(),
                one.clientPorts(),
                one.ipv6());
        return judge(probe, every, Expected.ofInternet(probe.packet(), byHost));
    }

    /** The address by which a host is asked for in the family of a packet: of IPv4 in IPv6 by one that stands for it (UG:nat-gateway-nat64-dns64). */
    private Optional<IpAddress> calledBy(Probe probe, IpAddress host) {
        if (host.isIpv6() == probe.packet().isIpv6()) {
            return Optional.of(host);
        }
        return probe.sender()
                .filter(sender -> !host.isIpv6() && simulator.isLedToTranslator(sender))
                .map(sender -> Nat64.of(host));
    }

    private Judgement onPacket(Probe probe) {
        Question question = probe.question();
        Expected expected =
                probe.unresolved().isEmpty() ? ofAlternatives(probe) : Expected.unresolved(probe.unresolved());
        return judge(probe, question, expected);
    }

    /** By one route and one entry for all of them, or the file does not decide. */
    private Expected ofAlternatives(Probe probe) {
        List<Packet> packets = probe.alternatives();
        // Each interface of an endpoint is walked on its own.
        boolean isDecided = !probe.others().isEmpty()
                || packets.stream()
                                .map(packet -> simulator.decisions(
                                        probe.senderOf(packet), probe.receiverOf(packet), packet, Simulator.SOME_PORT))
                                .distinct()
                                .count()
                        == 1;
        return Expected.ofAlternatives(
                packets.stream()
                        .map(packet -> Expected.ofWays(packet, ways(probe, packet)))
                        .toList(),
                isDecided);
    }

    private static boolean isWithHost(Probe probe) {
        return probe.sender().isEmpty()
                || probe.receiver().isEmpty() && probe.packet().destination().isOnInternet();
    }

    private Judgement onClientPorts(Probe probe) {
        Map<Integer, Set<Fate>> byPort = new TreeMap<>();
        clientPorts.forEach(
                port -> byPort.put(port, follow(probe, probe.packet().fromPort(port))));
        Question one = probe.question();
        Question any = new Question(one.from(), one.to(), one.traffic(), Range.EPHEMERAL, one.ipv6());
        return judge(probe, any, Expected.ofClientPorts(probe.packet(), byPort));
    }

    /** All ways together; left undecided where they differ, for the verdict is then that of the ways. */
    private Set<Fate> follow(Probe probe, Packet packet) {
        List<Set<Fate>> ways = ways(probe, packet);
        Set<Fate> fates = new HashSet<>();
        ways.forEach(fates::addAll);
        if (Expected.ofWays(packet, ways).verdict() == Verdict.UNDETERMINED) {
            fates.add(Expected.UNDECIDED);
        }
        return fates;
    }

    private List<Set<Fate>> ways(Probe probe, Packet packet) {
        return simulator.ways(probe.senderOf(packet), probe.receiverOf(packet), packet, clientPorts);
    }

    private Judgement judge(Probe probe, Question question, Expected expected) {
        return new Judgement(probe, question, expected, answer(question));
    }

    private Answer answer(Question question) {
        List<Answer> answers = answers(question);
        if (answers.size() != 1) {
            throw new IllegalStateException("seed " + seed + ": " + answers.size() + " answers to " + question);
        }
        return answers.get(0);
    }

    private List<Answer> answers(Question question) {
        try {
            return hopwise.apply(topology, question).answers();
        } catch (IllegalStateException failure) {
            throw new IllegalStateException("seed " + seed + ": " + question, failure);
        }
    }
}

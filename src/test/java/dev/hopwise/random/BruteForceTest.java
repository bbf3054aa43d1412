package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.bench.GeneratedNetwork;
import dev.hopwise.bench.OnePort;
import dev.hopwise.bench.Shape;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The matrix of a generated network, from interface to interface, against the reference, asked for each pair, packet by packet. {@code bench/brute}
 * asks of a larger network, or of any file.
 */
class BruteForceTest {
    private static final List<String> FLOWS =
            List.of("tcp/22", "tcp/80", "tcp/443", "tcp/5432", "icmp/8", "icmpv6/128");
    /** The client ports of the common systems, at their first and last. */
    private static final List<Range> SYSTEMS =
            List.of(Range.EPHEMERAL, new Range(32768, 60999), new Range(49152, 65535));

    private Set<Integer> clientPorts = Set.of();

    /** Who asks whom, by what. */
    private record Flow(String from, String to, int family, String on) {
        @Override
        public String toString() {
            return from + " > " + to + " IPv" + family + " " + on;
        }
    }

    @Test
    void everyPairAndPortIsWhatTheReferenceSees() throws IOException {
        String text = text();
        LoadedTopology loaded = Hopwise.loadText("network.yaml", text);
        clientPorts = clientPorts(text);
        Map<Flow, Verdict> told = told(loaded);
        Map<Flow, Verdict> seen = seen(new Simulator(loaded.topology()));
        Map<String, String> differences = new TreeMap<>();
        Stream.concat(told.keySet().stream(), seen.keySet().stream())
                .filter(flow -> told.get(flow) != seen.get(flow))
                .forEach(flow ->
                        differences.put(flow.toString(), "told " + told.get(flow) + ", reference " + seen.get(flow)));
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        seen.values().forEach(it -> counts.merge(it, 1, Integer::sum));
        String summary = counts + " of interfaces to interfaces, " + differences.size() + " differ";
        System.out.println(summary);
        assertEquals(List.of(), differences.entrySet().stream().limit(5).toList(), summary);
        assertTrue(counts.getOrDefault(Verdict.ALLOWED, 0) > 0, summary);
    }

    private static String text() throws IOException {
        String file = System.getProperty("brute.file");
        if (file != null) {
            return Files.readString(Path.of(file));
        }
        Shape.Size size = Shape.Size.valueOf(System.getProperty("brute.size", "TINY"));
        return GeneratedNetwork.text(Shape.of(size), Long.getLong("random.seed", 1));
    }

    /** One of each region that an ACL entry cuts out: nothing else tells client ports apart. */
    private static Set<Integer> clientPorts(String text) {
        String entries = text.lines().filter(it -> it.contains("rule:")).collect(Collectors.joining("\n"));
        return Stream.concat(
                        Cuts.clientPorts(entries).stream(),
                        SYSTEMS.stream().flatMap(it -> Stream.of(it.first(), it.last(), it.first() - 1, it.last() + 1)))
                .filter(it -> it >= 1024 && it <= 65535)
                .collect(Collectors.toSet());
    }

    /** What reach tells of each flow; blocked ones it leaves out. */
    private static Map<Flow, Verdict> told(LoadedTopology loaded) {
        Set<String> interfaces = new Simulator(loaded.topology())
                .ports().stream()
                        .filter(BruteForceTest::isAsked)
                        .map(Port::name)
                        .collect(Collectors.toSet());
        Map<Flow, Verdict> told = new LinkedHashMap<>();
        for (String on : FLOWS) {
            loaded.reach(new ReachQuestion(Optional.empty(), Optional.empty(), List.of(Traffic.parse(on))), flow -> {
                if (interfaces.contains(flow.from()) && interfaces.contains(flow.to())) {
                    Verdict verdict = OnePort.verdict(flow);
                    Verdict other = told.put(new Flow(flow.from(), flow.to(), flow.family(), on), verdict);
                    assertTrue(other == null || other == verdict, () -> flow + " is told otherwise, too: " + other);
                }
            });
        }
        return told;
    }

    private static boolean isAsked(Port port) {
        return port.kind() == Kind.NETWORK_INTERFACE;
    }

    private Map<Flow, Verdict> seen(Simulator simulator) {
        List<Port> ports =
                simulator.ports().stream().filter(BruteForceTest::isAsked).toList();
        Map<Flow, Verdict> seen = new ConcurrentHashMap<>();
        ports.parallelStream()
                .forEach(from -> ports.stream()
                        .filter(to -> !to.equals(from))
                        .forEach(to -> Stream.of(false, true)
                                .forEach(ipv6 -> FLOWS.forEach(on -> verdict(simulator, from, to, ipv6, on)
                                        .filter(it -> it != Verdict.BLOCKED)
                                        .ifPresent(it ->
                                                seen.put(new Flow(from.name(), to.name(), ipv6 ? 6 : 4, on), it))))));
        return seen;
    }

    /** Empty where the two have no address of the family, or the family no such protocol. */
    private Optional<Verdict> verdict(Simulator simulator, Port from, Port to, boolean ipv6, String on) {
        Optional<IpAddress> source = simulator.addressOf(from, false, ipv6);
        Optional<IpAddress> destination = simulator.addressOf(to, false, ipv6);
        if (source.isEmpty() || destination.isEmpty()) {
            return Optional.empty();
        }
        if (on.startsWith("icmp")) {
            if (ipv6 != on.startsWith("icmpv6")) {
                return Optional.empty();
            }
            Packet echo = new Packet(
                    source.get(),
                    destination.get(),
                    ipv6 ? Packet.ICMPV6 : Packet.ICMP,
                    0,
                    ipv6 ? Packet.ECHO_IPV6 : Packet.ECHO,
                    0);
            return Optional.of(verdict(simulator, from, to, echo));
        }
        int port = Integer.parseInt(on.substring(on.indexOf('/') + 1));
        Map<Integer, Verdict> byClient = clientPorts.stream()
                .collect(Collectors.toMap(
                        client -> client,
                        client -> verdict(
                                simulator,
                                from,
                                to,
                                new Packet(source.get(), destination.get(), Packet.TCP, client, port, 0))));
        return Optional.of(ofClients(byClient));
    }

    /** One verdict, or mixed where some common system is served, and not every client port is. */
    private static Verdict ofClients(Map<Integer, Verdict> byClient) {
        Set<Verdict> verdicts = Set.copyOf(byClient.values());
        if (verdicts.size() == 1) {
            return verdicts.iterator().next();
        }
        boolean serves = SYSTEMS.stream()
                .anyMatch(system -> byClient.entrySet().stream()
                        .filter(it -> system.first() <= it.getKey() && it.getKey() <= system.last())
                        .allMatch(it -> it.getValue() == Verdict.ALLOWED));
        return serves ? Verdict.MIXED : Verdict.BLOCKED;
    }

    private static Verdict verdict(Simulator simulator, Port from, Port to, Packet packet) {
        return Expected.ofWays(
                        packet,
                        simulator.ways(Optional.of(from), Optional.of(to), packet, List.of(Simulator.SOME_PORT)))
                .verdict();
    }
}

package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.comparing.Comparer;
import dev.hopwise.packet.Address;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Proposals;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.IpBlock;
import dev.hopwise.reference.Nat64;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.remedy.RemedySearch;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a remedy is said to open and close besides is what the reference, asked before and after packet by packet, sees change: every
 * packet that gets through in one of both only is told of, and no other.
 */
class RandomOtherFlowsTest {
    private static final RuleBase REMEDIES = RuleBase.remedies();
    private static final int NETWORKS = Integer.getInteger("random.networks", 20);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int FLOWS = 3;
    private static final List<Integer> CLIENT_PORTS = List.of(1024, 32767, 32768, 49151, 49152, 60999, 61000, 65535);

    private final AtomicLong remedies = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong otherwise = new AtomicLong();

    @Test
    void theReferenceSeesTheSameDifference() {
        List<String> wrong = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .boxed()
                .flatMap(seed -> wrong(seed).stream())
                .toList();
        String summary = "%d remedies, %d packets, %d otherwise, %d wrong"
                .formatted(remedies.get(), asked.get(), otherwise.get(), wrong.size());
        System.out.println(summary);
        assertEquals(
                List.of(),
                wrong.stream().limit(Integer.getInteger("random.show", 1)).toList(),
                summary);
        assertTrue(otherwise.get() >= NETWORKS, summary);
    }

    private List<String> wrong(long seed) {
        String text = RandomNetwork.text(seed);
        Reading.Read read = (Reading.Read) TopologyReader.readText("random.yaml", text);
        Simulator simulator = new Simulator(read.topology());
        List<String> wrong = new ArrayList<>();
        for (Probe probe : new Probes(seed, simulator, text).draw(FLOWS, Trails.ofNoSample())) {
            Verdict verdict =
                    BothOrders.inFileOrder(read.topology(), probe.question()).verdict();
            if (verdict == Verdict.BLOCKED || verdict == Verdict.ONE_WAY) {
                new RemedySearch(read, () -> proposals(read.topology()), ReadingLimits.DEFAULT)
                        .find(probe.question())
                        .remedy()
                        .map(remedy -> new Pair(read.topology(), RandomRemediesTest.changed(read, remedy)))
                        .filter(pair -> !RandomRemediesTest.hasUnplaced(pair.after()))
                        .ifPresent(pair -> wrong.addAll(
                                wrong(pair, new Probes(seed, simulator, text).pairs(), "seed " + seed + ", " + probe)));
            }
        }
        return wrong;
    }

    /** A network as it is, and with a remedy. */
    private record Pair(Topology before, Topology after) {}

    private List<String> wrong(Pair pair, List<Probe> probes, String what) {
        remedies.incrementAndGet();
        FlowChanges changes = Comparer.compareFlows(() -> RuleBase.reach(), pair.before(), pair.after());
        Simulator before = new Simulator(pair.before());
        Simulator after = new Simulator(pair.after());
        List<String> wrong = new ArrayList<>();
        for (Probe probe : probes.stream()
                .filter(RandomOtherFlowsTest::isTold)
                .filter(it -> !isOfService(it, pair.before()))
                .toList()) {
            for (Probe one : packets(probe, changes)) {
                wrong(one, verdict(before, one), verdict(after, one), changes)
                        .ifPresent(it -> wrong.add(what + ": " + one + " " + it));
            }
        }
        return wrong;
    }

    /** Ends that a change of flows tells by one name: interfaces of one address, which ask each other by it, and the internet. */
    private static boolean isTold(Probe probe) {
        boolean single = Stream.of(probe.sender(), probe.receiver())
                .flatMap(Optional::stream)
                .allMatch(port -> port.kind() == Kind.NETWORK_INTERFACE
                        && port.addresses().size() == 1);
        IpAddress destination = probe.packet().destination();
        boolean byItsOwn = probe.sender().isEmpty()
                ? destination.isOnInternet()
                : probe.receiver()
                        .map(port -> port.addresses().contains(destination))
                        .orElse(true);
        // What stands for an IPv4 address is asked about by name or address only.
        return probe.isPlain() && single && byItsOwn && !Nat64.covers(destination);
    }

    /** The addresses of an AWS service are no part of the internet: they are asked about by its name. */
    private static boolean isOfService(Probe probe, Topology topology) {
        return topology.prefixLists().values().stream()
                .filter(list -> list.service().isPresent() || list.id().equals("pl-s3"))
                .flatMap(list -> list.entries().stream().flatMap(List::stream))
                .map(block -> IpBlock.parse(block.written()))
                .anyMatch(block -> block.contains(probe.packet().destination())
                        || block.contains(probe.packet().source()));
    }

    /** The packet itself, and one of each change that is told between its ends. */
    private static List<Probe> packets(Probe probe, FlowChanges changes) {
        List<Probe> packets = new ArrayList<>(List.of(probe));
        Stream.of(changes.opened(), changes.closed(), changes.changed())
                .flatMap(List::stream)
                .filter(it -> isBetween(it, probe))
                .map(it -> it.packets().intersect(addresses(probe)))
                .filter(it -> !it.isEmpty())
                .map(it -> of(probe, it.boxes().get(0)))
                .forEach(packets::add);
        return packets;
    }

    private static Probe of(Probe probe, Box box) {
        Packet packet = probe.packet();
        int protocol = box.firstProtocol();
        boolean icmp = protocol == Packet.ICMP || protocol == Packet.ICMPV6;
        int first = box.sourcePorts().first();
        int second = box.destinationPorts().first();
        return Probe.of(
                probe.from(),
                probe.to(),
                probe.sender(),
                probe.receiver(),
                new Packet(
                        packet.source(),
                        packet.destination(),
                        protocol,
                        icmp ? 0 : first,
                        icmp ? first : second,
                        icmp ? second : 0));
    }

    /** Where some client ports only are answered, a flow is told by what common systems use, and not port by port. */
    private static Verdict verdict(Simulator simulator, Probe probe) {
        List<Verdict> verdicts = Stream.concat(
                        Stream.of(probe.packet().sourcePort()),
                        probe.packet().hasPorts() ? CLIENT_PORTS.stream() : Stream.of())
                .map(port -> verdict(simulator, probe, probe.packet().fromPort(port)))
                .distinct()
                .toList();
        return verdicts.size() == 1 ? verdicts.get(0) : Verdict.UNDETERMINED;
    }

    private static Verdict verdict(Simulator simulator, Probe probe, Packet packet) {
        Optional<Port> sender = probe.sender().map(it -> RandomRemediesTest.now(simulator, it));
        Optional<Port> receiver = probe.receiver().map(it -> RandomRemediesTest.now(simulator, it));
        Expected expected =
                Expected.ofWays(packet, simulator.ways(sender, receiver, packet, List.of(Simulator.SOME_PORT)));
        return expected.isUndecided() ? Verdict.UNDETERMINED : expected.verdict();
    }

    private Optional<String> wrong(Probe probe, Verdict was, Verdict is, FlowChanges changes) {
        if (was == Verdict.UNDETERMINED || is == Verdict.UNDETERMINED) {
            return Optional.empty();
        }
        asked.incrementAndGet();
        boolean opened = was == Verdict.BLOCKED && is != Verdict.BLOCKED;
        boolean closed = was != Verdict.BLOCKED && is == Verdict.BLOCKED;
        otherwise.addAndGet(opened || closed ? 1 : 0);
        boolean right = tells(changes.opened(), probe) == opened && tells(changes.closed(), probe) == closed;
        return right ? Optional.empty() : Optional.of("was " + was + " and is " + is);
    }

    private static boolean tells(List<FlowChange> changes, Probe probe) {
        Packet packet = probe.packet();
        boolean icmp = packet.protocol() == Packet.ICMP || packet.protocol() == Packet.ICMPV6;
        Traffic traffic = new Traffic(
                OptionalInt.of(packet.protocol()),
                packet.hasPorts() || icmp ? Range.of(packet.port()) : Range.ALL,
                icmp ? Range.of(packet.code()) : Range.ALL);
        PacketSet all = PacketSet.of(traffic).intersect(addresses(probe));
        PacketSet only = packet.hasPorts() ? all.intersect(PacketSet.fromPorts(Range.of(packet.sourcePort()))) : all;
        return changes.stream()
                .filter(it -> isBetween(it, probe))
                .anyMatch(it -> it.packets().overlaps(only));
    }

    /** The family, and the address at the end that has many. */
    private static PacketSet addresses(Probe probe) {
        Packet packet = probe.packet();
        PacketSet set = PacketSet.of(packet.isIpv6() ? Family.IPV6 : Family.IPV4);
        if (probe.sender().isEmpty()) {
            set = set.intersect(PacketSet.from(Address.parse(packet.source().toString())));
        }
        return probe.receiver().isEmpty()
                ? set.intersect(PacketSet.to(Address.parse(packet.destination().toString())))
                : set;
    }

    private static boolean isBetween(FlowChange change, Probe probe) {
        return change.flow().from().equals(name(probe.sender()))
                && change.flow().to().equals(name(probe.receiver()));
    }

    private static String name(Optional<Port> port) {
        return port.map(Port::name).orElse("internet");
    }

    private static Proposals proposals(Topology topology) {
        return new Proposals(topology, RuleBase.walk(topology), REMEDIES);
    }
}

package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.editing.Edited;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Proposals;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Nat64;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.remedy.RemedySearch;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What is said to open a flow of a random network does: the reference, asked of the changed file, lets the packet through. And no
 * change is there for nothing: without any one of them the flow stays shut.
 */
class RandomRemediesTest {
    private static final RuleBase REMEDIES = RuleBase.remedies();
    private static final int NETWORKS = Integer.getInteger("random.networks", 60);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int PACKETS = 6;

    /**
     * Where one of these stands, no change of routes, filters, connections and gateways helps: nobody has the address, or it is none
     * that gets there, as a public one by a VPN; the thing asked takes no such packets or sends none; a policy denies it; two VPCs have the same addresses.
     */
    private static final Set<String> HELPLESS = Set.of(
            "NET-020", "DLV-009", "DLV-010", "DLV-011", "DLV-012", "DLV-013", "DLV-014", "DLV-016", "TGW-026",
            "NET-002", "NET-017", "IGW-009", "IGW-011", "IGW-012", "IGW-026", "IGW-032", "IGW-033", "EIG-008",
            "EIG-009", "RTB-007", "AWS-002", "VGW-014", "NAT-014", "NAT-020", "NAT-023", "NAT-024", "VPE-002",
            "VPE-011", "VPE-013", "VPE-052", "EIC-002", "EIC-004", "PCX-004");

    /** No remedy leads round an appliance: that is there for what passes it. What it does with a packet nobody knows. */
    private static final Set<String> AT_APPLIANCE = Set.of("APP-006", "APP-010", "APP-013");

    private final AtomicInteger shut = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final Map<String, Integer> left = new ConcurrentSkipListMap<>();

    @Test
    void theReferenceLetsThePacketThrough() {
        List<String> wrong = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .boxed()
                .flatMap(seed -> wrong(seed).stream())
                .toList();
        String summary = "%d networks, %d flows shut, %d with a remedy, %d wrong"
                .formatted(NETWORKS, shut.get(), opened.get(), wrong.size());
        System.out.println(summary);
        if (Boolean.getBoolean("random.left")) {
            left.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(it -> System.out.println(it.getValue() + "  " + it.getKey()));
        }
        assertEquals(
                List.of(),
                wrong.stream().limit(Integer.getInteger("random.show", 1)).toList(),
                summary);
        assertTrue(opened.get() * 100 >= shut.get() * 95, summary);
    }

    private List<String> wrong(long seed) {
        String text = RandomNetwork.text(seed);
        Reading.Read read = (Reading.Read) TopologyReader.readText("random.yaml", text);
        Simulator simulator = new Simulator(read.topology());
        List<String> wrong = new ArrayList<>();
        for (Probe probe : new Probes(seed, simulator, text).draw(PACKETS, Trails.ofNoSample())) {
            Explanation explanation = BothOrders.inFileOrder(read.topology(), probe.question());
            if (probe.isPlain()
                    && explanation.answers().size() == 1
                    && List.of(Verdict.BLOCKED, Verdict.ONE_WAY).contains(explanation.verdict())) {
                shut.incrementAndGet();
                wrong(read, probe).ifPresent(it -> wrong.add("seed " + seed + ", " + probe + ": " + it + "\n" + text));
            }
        }
        return wrong;
    }

    private Optional<String> wrong(Reading.Read read, Probe probe) {
        RemedySearch.Result found =
                new RemedySearch(read, () -> proposals(read.topology()), ReadingLimits.DEFAULT).find(probe.question());
        if (found.remedy().isEmpty()) {
            String blockers = found.standing().stream()
                    .map(step -> step.leg().word() + " " + step.rule() + " " + step.kind())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (isHelpless(found) || isNobody(probe, new Simulator(read.topology()))) {
                shut.decrementAndGet();
            } else {
                left.merge(blockers, 1, Integer::sum);
            }
            return Optional.empty();
        }
        opened.incrementAndGet();
        Remedy remedy = found.remedy().get();
        Topology copy = changed(read, remedy);
        Optional<Expected> expected =
                Optional.of(copy).filter(it -> !hasUnplaced(it)).map(it -> expected(it, probe));
        if (expected.isEmpty() || expected.get().isUndecided()) {
            return Optional.empty();
        }
        if (expected.get().verdict() != Verdict.ALLOWED) {
            return Optional.of("the reference says " + expected.get().verdict() + " "
                    + expected.get().fates() + " with " + remedy.summary());
        }
        return superfluous(read, remedy, probe.question()).map(it -> "not needed: " + it + " of " + remedy.summary());
    }

    /** Whether AWS chooses an address that the file does not fix yet, as of what a remedy makes: the reference knows no such thing. */
    static boolean hasUnplaced(Topology topology) {
        return topology.vpcs().values().stream()
                .anyMatch(vpc -> vpc.natGateways().values().stream()
                                .anyMatch(nat -> nat.subnet().isPresent()
                                        && nat.privateIp().isEmpty())
                        || vpc.endpoints().values().stream()
                                .flatMap(endpoint -> endpoint.subnets().stream())
                                .anyMatch(place -> place.ip().isEmpty()));
    }

    private static boolean isHelpless(RemedySearch.Result result) {
        List<Step> standing = result.standing();
        return standing.isEmpty()
                || standing.stream()
                        .map(Step::rule)
                        .anyMatch(rule -> HELPLESS.contains(rule) || AT_APPLIANCE.contains(rule));
    }

    /** Whether the packet is for an address that no interface, no network and no host on the internet has. */
    private static boolean isNobody(Probe probe, Simulator simulator) {
        IpAddress destination = probe.packet().destination();
        IpAddress meant = Nat64.covers(destination) ? Nat64.behind(destination) : destination;
        return probe.receiver().isEmpty()
                && !meant.isOnInternet()
                && simulator.networkEnd(meant).isEmpty();
    }

    /** The network with the changes made. */
    static Topology changed(Reading.Read read, Remedy remedy) {
        Edited copy = new Edited(read.sources());
        for (Remedy.Placed placed : remedy.changes()) {
            copy = copy.with(placed.change()).orElseThrow();
        }
        return topology(copy.sources());
    }

    private static Optional<String> superfluous(Reading.Read read, Remedy remedy, Question question) {
        for (Remedy.Placed left : remedy.changes()) {
            Optional<Edited> copy = Optional.of(new Edited(read.sources()));
            for (Remedy.Placed made : remedy.changes()) {
                copy = made == left ? copy : copy.flatMap(it -> it.with(made.change()));
            }
            boolean open = copy.map(it -> TopologyReader.readEdited(it.sources(), ReadingLimits.DEFAULT))
                    .filter(Reading.Read.class::isInstance)
                    .map(it -> BothOrders.inFileOrder(((Reading.Read) it).topology(), question)
                            .verdict())
                    .filter(Verdict.ALLOWED::equals)
                    .isPresent();
            if (open) {
                return Optional.of(left.change().summary());
            }
        }
        return Optional.empty();
    }

    /** The reference takes no block for documentation (RFC 5737) for public: it gets an address that AWS might give, beside it. */
    private static Topology topology(List<SourceText> sources) {
        List<SourceText> given = sources.stream()
                .map(it -> SourceText.of(it.name(), it.text().replace("203.0.113.", "203.0.115.")))
                .toList();
        return ((Reading.Read) TopologyReader.readEdited(given, ReadingLimits.DEFAULT)).topology();
    }

    /** What the reference says of the same packet in the changed network, where an end may have a public address that it had not. */
    private static Expected expected(Topology topology, Probe probe) {
        Simulator simulator = new Simulator(topology);
        Optional<Port> sender = probe.sender()
                .map(it -> now(simulator, it))
                .map(it -> it.isConnectEndpoint() ? it.at(probe.packet().source()) : it);
        Optional<Port> receiver = probe.receiver().map(it -> now(simulator, it));
        boolean literal = probe.to().equals(probe.packet().destination().toString());
        IpAddress destination = receiver.filter(any -> !literal)
                .flatMap(it ->
                        simulator.addressOf(it, sender.isEmpty(), probe.packet().isIpv6()))
                .orElse(probe.packet().destination());
        Packet packet = probe.packet().to(destination);
        return Expected.ofWays(packet, simulator.ways(sender, receiver, packet, List.of(Simulator.SOME_PORT)));
    }

    static Port now(Simulator simulator, Port before) {
        return simulator.ports().stream()
                .filter(it -> it.kind() == before.kind()
                        && it.name().equals(before.name())
                        && it.addresses().equals(before.addresses()))
                .findFirst()
                .orElse(before);
    }

    private static Proposals proposals(Topology topology) {
        return new Proposals(topology, RuleBase.walk(topology), REMEDIES);
    }
}

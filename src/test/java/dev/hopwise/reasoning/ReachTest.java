package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@code reach} says of a pair of ends is what {@code explain} answers when it is asked about that pair. */
class ReachTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 100);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int QUESTIONS = 40;
    private static final RuleBase RULES = RuleBase.walk();
    private static final List<String> TRAFFIC =
            List.of("tcp/22", "tcp/80", "tcp/443", "tcp/5432", "tcp/8080", "udp/53", "udp/123", "icmp/8", "47");

    private static final Pattern RANGED = Pattern.compile("(icmp|icmpv6)/(\\d+(-\\d+)?)(?:/(\\d+(?:-\\d+)?))?");

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong allowed = new AtomicLong();

    @Test
    void everyAnswerIsThatOfExplain() {
        List<String> differences = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .boxed()
                .flatMap(seed -> differences(seed).stream())
                .toList();
        String summary = "%d networks, %d questions, %d allowed, %d differ"
                .formatted(NETWORKS, asked.get(), allowed.get(), differences.size());
        System.out.println(summary);
        differences.forEach(it -> System.out.println(it.lines().limit(3).toList()));
        assertEquals(List.of(), differences.stream().limit(1).toList(), summary);
        assertTrue(allowed.get() * 10 > asked.get(), summary);
    }

    private List<String> differences(long seed) {
        String text = RandomNetwork.text(seed);
        Topology topology = ((Reading.Read) TopologyReader.readText("random.yaml", text)).topology();
        List<Reach> flows = new ArrayList<>();
        Reacher reacher = new Reacher(RuleBase.reach(topology), topology, ReachQuestion.EVERYTHING);
        reacher.reach(flows::add);
        Map<List<String>, List<Reach>> byEnds =
                flows.stream().collect(Collectors.groupingBy(it -> List.of(it.from(), it.to())));
        List<String> names = new ArrayList<>(new TreeSet<>(ends(topology)));
        List<String> senders = new ArrayList<>(names);
        senders.addAll(opening(topology));
        Random random = new Random(seed);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String from = senders.get(random.nextInt(senders.size()));
            String to = names.get(random.nextInt(names.size()));
            String on = TRAFFIC.get(random.nextInt(TRAFFIC.size()));
            if (!from.equals(to)) {
                Question question =
                        new Question(from, to, List.of(Traffic.parse(on)), Range.EPHEMERAL, random.nextInt(4) == 0);
                difference(topology, question, byEnds.getOrDefault(List.of(from, to), List.of()))
                        .ifPresent(it -> differences.add("seed " + seed + ", " + it + "\n" + text));
            }
        }
        return differences;
    }

    private static Collection<String> ends(Topology topology) {
        Collection<String> names = World.of(topology, List.of()).enis().values().stream()
                .filter(it -> it.getOwnerKind() == dev.hopwise.topology.Kind.NETWORK_INTERFACE)
                .map(it -> it.text())
                .collect(Collectors.toCollection(TreeSet::new));
        names.add("internet");
        names.addAll(topology.networks().keySet());
        return names;
    }

    /** The endpoints by which people open sessions. */
    private static List<String> opening(Topology topology) {
        return topology.vpcs().values().stream()
                .flatMap(vpc -> vpc.endpoints().entrySet().stream()
                        .filter(it -> it.getValue().type() == EndpointType.INSTANCE_CONNECT)
                        .map(it -> vpc.id() + "/" + it.getKey()))
                .toList();
    }

    private Optional<String> difference(Topology topology, Question question, List<Reach> flows) {
        World world = World.of(topology, List.of());
        List<Ask> asks;
        try {
            asks = Explainer.asks(world, question);
        } catch (QuestionException e) {
            assertEquals(List.of(), flows, question.toString());
            return Optional.empty();
        }
        if (asks.size() != 1
                || asks.get(0).source().isOutside() && asks.get(0).destination().isOutside()) {
            return Optional.empty();
        }
        Verdict explained =
                new Explainer(RULES).explain(world, topology, question).verdict();
        PacketSet packets = asks.get(0).to(asks.get(0).destination());
        boolean six = packets.isEmpty() ? question.ipv6() : packets.overlaps(PacketSet.of(Family.IPV6));
        int family = six ? 6 : 4;
        List<Reach> told = flows.stream().filter(it -> it.family() == family).toList();
        PacketSet service = PacketSet.of(question.traffic().get(0))
                .intersect(PacketSet.of(family == 6 ? Family.IPV6 : Family.IPV4));
        asked.incrementAndGet();
        allowed.addAndGet(explained == Verdict.ALLOWED ? 1 : 0);
        return agrees(explained, told, service, isBehindTranslator(world, asks.get(0)))
                ? Optional.empty()
                : Optional.of(question + "\n  explain: " + explained.word() + "\n  reach: " + told);
    }

    /** Whether the internet in IPv6 is the hosts behind 64:ff9b::/96 as well: what is told of the internet is then told of a part. */
    private static boolean isBehindTranslator(World world, Ask ask) {
        return ask.isEveryHostInIpv6()
                && world.facts().stream().anyMatch(it -> it instanceof Route route && route.isToTranslated());
    }

    /**
     * Whether the flows say what {@code explain} says. Where they are of parts of an end's addresses, {@code explain} sums the parts up,
     * and those that nothing is told of are blocked.
     *
     * @param part whether flows that name no addresses are of a part of them as well
     */
    private static boolean agrees(Verdict explained, List<Reach> flows, PacketSet packets, boolean part) {
        Set<Verdict> verdicts = flows.stream()
                .map(flow -> verdict(flow, packets))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        boolean whole = !part && flows.stream().allMatch(it -> it.ranges().isEmpty());
        if (whole || verdicts.isEmpty()) {
            verdicts.remove(Verdict.BLOCKED);
            return verdicts.equals(explained == Verdict.BLOCKED ? Set.of() : Set.of(explained));
        }
        return verdicts.contains(explained)
                || explained == Verdict.MIXED && !verdicts.equals(Set.of(Verdict.BLOCKED))
                || explained == Verdict.BLOCKED && !verdicts.contains(Verdict.ALLOWED);
    }

    private static Verdict verdict(Reach flow, PacketSet packets) {
        if (overlap(flow.ports(), packets)) {
            // An ICMP type may be allowed with some of its codes.
            return covers(flow.ports(), packets) ? Verdict.ALLOWED : Verdict.MIXED;
        }
        if (overlap(flow.oneWay(), packets)) {
            return Verdict.ONE_WAY;
        }
        if (overlap(flow.undetermined(), packets)) {
            return Verdict.UNDETERMINED;
        }
        return flow.mixed().stream().anyMatch(it -> overlap(it.ports(), packets)) ? Verdict.MIXED : Verdict.BLOCKED;
    }

    private static boolean overlap(List<String> services, PacketSet packets) {
        return services.stream().anyMatch(it -> packets(it).overlaps(packets));
    }

    private static boolean covers(List<String> services, PacketSet packets) {
        return PacketSet.union(services.stream().map(ReachTest::packets).toList())
                .forgetSource()
                .forgetDestination()
                .contains(
                        packets.intersect(PacketSet.fromPorts(Range.EPHEMERAL)).forgetSourcePorts());
    }

    /** What a service means; reports also tell all other protocols in a word, and ranges of ICMP types. */
    private static PacketSet packets(String service) {
        if (service.equals("others")) {
            return PacketSet.ALL.minus(PacketSet.anyOf("tcp", "udp", "icmp", "icmpv6"));
        }
        Matcher ranged = RANGED.matcher(service);
        if (!ranged.matches()) {
            return PacketSet.of(Traffic.parse(service));
        }
        String codes = ranged.group(4) == null ? "" : ranged.group(4);
        return PacketSet.union(numbers(ranged.group(2))
                .mapToObj(type -> numbers(codes.isEmpty() ? "0" : codes)
                        .mapToObj(code -> PacketSet.of(
                                Traffic.parse(ranged.group(1) + "/" + type + (codes.isEmpty() ? "" : "/" + code))))
                        .toList())
                .map(PacketSet::union)
                .toList());
    }

    private static IntStream numbers(String range) {
        String[] ends = range.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.ServiceWords;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What some member of one set of ends can ask of some member of another, whatever the addresses. A port that one pair of members has
 * allowed is allowed; it is one-way, mixed or undetermined where no pair has it better.
 */
final class Gathered {
    /** From the best to the worst of which a report has a word. */
    private static final List<Verdict> BEST_FIRST =
            List.of(Verdict.ALLOWED, Verdict.MIXED, Verdict.ONE_WAY, Verdict.UNDETERMINED);

    private record Way(String from, String to, List<String> via) {}

    private final Map<Way, Map<Verdict, PacketSet>> services = new TreeMap<>(
            Comparator.comparing(Way::from).thenComparing(Way::to).thenComparing(way -> way.via.toString()));
    private final Map<Way, PacketSet> answered = new LinkedHashMap<>();

    /** Adds the flows between a member of {@code from} and one of {@code to}. */
    void add(String from, String to, FlowSet flows) {
        Map<Verdict, PacketSet> concluded = flows.verdicts();
        flows.ways().forEach((via, packets) -> {
            Way way = new Way(from, to, via.stream().map(Id::name).toList());
            Map<Verdict, PacketSet> mine = services.computeIfAbsent(way, any -> new EnumMap<>(Verdict.class));
            concluded.forEach(
                    (verdict, some) -> mine.merge(verdict, anywhere(some.intersect(packets)), PacketSet::union));
            answered.merge(way, anywhere(flows.answered().intersect(packets)), PacketSet::union);
        });
    }

    private static PacketSet anywhere(PacketSet packets) {
        return packets.forgetSource().forgetDestination();
    }

    /** One for each two sets, way and family, sorted. */
    List<Reach> told() {
        List<Reach> told = new ArrayList<>();
        services.forEach((way, concluded) -> {
            for (Family family : Family.values()) {
                Map<Verdict, PacketSet> mine = best(concluded, PacketSet.of(family));
                if (mine.values().stream().anyMatch(packets -> !packets.isEmpty())) {
                    told.add(reach(way, family, mine));
                }
            }
        });
        return told;
    }

    private static Map<Verdict, PacketSet> best(Map<Verdict, PacketSet> concluded, PacketSet family) {
        Map<Verdict, PacketSet> best = new EnumMap<>(Verdict.class);
        PacketSet better = PacketSet.NONE;
        for (Verdict verdict : BEST_FIRST) {
            PacketSet mine = concluded.getOrDefault(verdict, PacketSet.NONE).intersect(family);
            best.put(verdict, mine.minus(better));
            better = better.union(mine);
        }
        return best;
    }

    private Reach reach(Way way, Family family, Map<Verdict, PacketSet> mine) {
        return new Reach(
                way.from,
                way.to,
                family == Family.IPV4 ? 4 : 6,
                ServiceWords.of(mine.get(Verdict.ALLOWED)),
                way.via,
                ServiceWords.of(mine.get(Verdict.ONE_WAY)),
                mixed(mine.get(Verdict.MIXED).intersect(answered.get(way))),
                ServiceWords.of(mine.get(Verdict.UNDETERMINED)),
                List.of());
    }

    static List<Reach.Mixed> mixed(PacketSet packets) {
        Map<String, TreeSet<String>> clients = new TreeMap<>();
        for (Box box : packets.boxes()) {
            clients.computeIfAbsent(box.service(), any -> new TreeSet<>())
                    .add(box.sourcePorts().toString());
        }
        Map<List<String>, List<String>> byClients = new LinkedHashMap<>();
        clients.forEach((service, ports) -> byClients
                .computeIfAbsent(List.copyOf(ports), any -> new ArrayList<>())
                .add(service));
        return byClients.entrySet().stream()
                .map(it -> new Reach.Mixed(it.getValue(), it.getKey()))
                .toList();
    }
}

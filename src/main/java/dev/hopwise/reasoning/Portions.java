package dev.hopwise.reasoning;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.verdict.AnswerMatrix.Part;
import dev.hopwise.verdict.AnswerMatrix.Portion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All traffic, cut where something in the file begins or ends to speak of it; of what is left whole, one port stands for all. */
final class Portions {
    private static final List<Integer> WITH_PORTS = List.of(Traffic.TCP, Traffic.UDP);
    /** Protocols by their number, and the type that asks for an answer: of others only what the file names is asked. */
    private static final Map<Integer, Integer> ECHO_REQUESTS = Map.of(Traffic.ICMP, 8, Traffic.ICMPV6, 128);

    private static final int LAST_PROTOCOL = 255;

    private final List<PacketSet> spoken;

    private Portions(List<PacketSet> spoken) {
        this.spoken = spoken;
    }

    /** Those of a world. */
    static List<Portion> of(World world) {
        return new Portions(world.facts().stream()
                        .flatMap(Portions::packets)
                        .distinct()
                        .toList())
                .all();
    }

    /** What a fact says of packets; of a reference to a group, whoever is in that. */
    private static Stream<PacketSet> packets(Object fact) {
        Stream<PacketSet> more = fact instanceof GroupRule rule
                ? Stream.of(rule.traffic())
                : fact instanceof Endpoint endpoint ? Stream.of(endpoint.traffic()) : Stream.empty();
        return Stream.concat(Bounds.packets(fact), more);
    }

    private List<Portion> all() {
        List<Portion> all = new ArrayList<>();
        WITH_PORTS.forEach(protocol -> all.addAll(ofPorts(protocol)));
        List.of(Traffic.ICMP, Traffic.ICMPV6).forEach(protocol -> all.addAll(ofTypes(protocol)));
        all.addAll(ofOthers());
        return all;
    }

    /** Ports of which everything that the file says holds of all or of none are one portion, in a row or not. */
    private List<Portion> ofPorts(int protocol) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        boxes().stream().filter(box -> speaksOf(box, protocol)).forEach(box -> {
            cut(starts, box.destinationPorts());
        });
        List<PacketSet> mine = spoken.stream()
                .filter(it -> it.boxes().stream().anyMatch(box -> speaksOf(box, protocol)))
                .toList();
        Map<List<PacketSet>, List<Range>> alike = new LinkedHashMap<>();
        for (Range part : parts(starts, Range.ALL.last())) {
            PacketSet packets = PacketSet.of(traffic(protocol, part));
            List<PacketSet> said = mine.stream()
                    .map(it -> it.intersect(packets).forgetDestinationPorts())
                    .toList();
            alike.computeIfAbsent(said, any -> new ArrayList<>()).add(part);
        }
        return alike.values().stream()
                .flatMap(parts -> split(parts).stream())
                .map(parts -> portion(protocol, parts))
                .toList();
    }

    /** A port stands for others only where no sentence can mean anything but the question by it: not at the edge of a part. */
    private static List<List<Range>> split(List<Range> parts) {
        List<List<Range>> split = new ArrayList<>();
        if (parts.stream().anyMatch(it -> inner(it).isPresent())) {
            split.add(parts);
        } else {
            parts.forEach(part -> IntStream.rangeClosed(part.first(), part.last())
                    .forEach(port -> split.add(List.of(Range.of(port)))));
        }
        return split;
    }

    private static OptionalInt inner(Range part) {
        return part.last() - part.first() < 2 ? OptionalInt.empty() : OptionalInt.of((part.first() + part.last()) / 2);
    }

    private static Portion portion(int protocol, List<Range> parts) {
        int port = parts.stream()
                .flatMapToInt(it -> inner(it).stream())
                .findFirst()
                .orElse(parts.get(0).first());
        String asked = traffic(protocol, Range.of(port)).toString();
        return new Portion(traffic(protocol, Range.ALL).toString(), told(parts), asked, asked);
    }

    private List<Portion> ofTypes(int protocol) {
        TreeSet<Integer> types = new TreeSet<>(List.of(ECHO_REQUESTS.get(protocol)));
        boxes().stream()
                .filter(box -> speaksOf(box, protocol)
                        && box.sourcePorts().first() == box.sourcePorts().last())
                .forEach(box -> types.add(box.sourcePorts().first()));
        return types.stream()
                .map(type -> portion(protocol, List.of(Range.of(type))))
                .toList();
    }

    /** Protocols by number: those that the file names, and the rest. */
    private List<Portion> ofOthers() {
        TreeSet<Integer> named = boxes().stream()
                .filter(box -> box.firstProtocol() == box.lastProtocol())
                .map(Box::firstProtocol)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<Integer> known = new TreeSet<>(WITH_PORTS);
        known.addAll(ECHO_REQUESTS.keySet());
        List<Portion> others = new ArrayList<>();
        named.stream().filter(it -> !known.contains(it)).forEach(it -> others.add(other(List.of(Range.of(it)), it)));
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        known.addAll(named);
        known.forEach(it -> cut(starts, Range.of(it)));
        List<Range> rest = parts(starts, LAST_PROTOCOL).stream()
                .filter(it -> !known.contains(it.first()))
                .toList();
        others.add(other(rest, rest.get(rest.size() - 1).first() + 1));
        return others;
    }

    private static Portion other(List<Range> numbers, int asked) {
        return new Portion("other", told(numbers), Integer.toString(asked), "protocol " + asked);
    }

    private static List<Part> told(List<Range> parts) {
        return parts.stream().map(it -> new Part(it.first(), it.last())).toList();
    }

    private List<Box> boxes() {
        return spoken.stream().flatMap(it -> it.boxes().stream()).toList();
    }

    /** Whether a box is about this protocol in particular. */
    private static boolean speaksOf(Box box, int protocol) {
        return box.firstProtocol() <= protocol && protocol <= box.lastProtocol();
    }

    private static void cut(TreeSet<Integer> starts, Range part) {
        starts.add(part.first());
        starts.add(part.last() + 1);
    }

    private static List<Range> parts(TreeSet<Integer> starts, int last) {
        List<Range> parts = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            if (start <= last) {
                parts.add(new Range(start, next == null ? last : Math.min(last, next - 1)));
            }
        }
        return parts;
    }

    private static Traffic traffic(int protocol, Range ports) {
        return new Traffic(OptionalInt.of(protocol), ports, Range.ALL);
    }
}

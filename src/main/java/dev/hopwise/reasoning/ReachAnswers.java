package dev.hopwise.reasoning;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Arrived;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Flows;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the rules concluded of all flows between two ends, as reports tell it: path by path, family by family. */
final class ReachAnswers {
    private final Map<Integer, Map<Verdict, PacketSet>> flows;
    private final Map<Integer, List<Packet>> arrived;
    private final Map<Integer, PacketSet> answered;
    private final EndNames names;

    ReachAnswers(Walk walk, EndNames names) {
        this.names = names;
        this.flows = walk.all(Flows.class).stream()
                .collect(Collectors.groupingBy(
                        flows -> flows.ask().position(),
                        Collectors.toMap(
                                Flows::verdict, Flows::packets, PacketSet::union, () -> new EnumMap<>(Verdict.class))));
        this.arrived = walk.all(Arrived.class).stream()
                .map(Arrived::packet)
                .filter(packet -> packet.leg() == Leg.FORWARD)
                .collect(Collectors.groupingBy(packet -> packet.trace().ask().position()));
        this.answered = walk.all(Tally.class).stream()
                .collect(Collectors.toMap(
                        tally -> tally.trace().ask().position(),
                        tally -> tally.wanted().minus(tally.missing()),
                        PacketSet::union));
    }

    /** One for each path and family that something is allowed on, or may be. */
    List<Reach> of(Ask ask) {
        Map<Verdict, PacketSet> concluded = flows.getOrDefault(ask.position(), Map.of());
        PacketSet all = PacketSet.union(List.copyOf(concluded.values()));
        List<Reach> told = new ArrayList<>();
        for (Carried path : Carried.of(arrived.getOrDefault(ask.position(), List.of()), all)) {
            for (Family family : Family.values()) {
                PacketSet mine = path.packets().intersect(all).intersect(PacketSet.of(family));
                if (!mine.isEmpty()) {
                    told.addAll(new OnePath(ask, path, family, concluded).told(mine));
                }
            }
        }
        return told;
    }

    /** The flows that one path carries in one family. */
    private final class OnePath {
        private final Ask ask;
        private final Carried path;
        private final Family family;
        private final Map<Verdict, PacketSet> concluded;

        OnePath(Ask ask, Carried path, Family family, Map<Verdict, PacketSet> concluded) {
            this.ask = ask;
            this.path = path;
            this.family = family;
            this.concluded = concluded;
        }

        /** One flow for all addresses of an end, or for each part of them that differs. */
        List<Reach> told(PacketSet mine) {
            if (!names.isOfSeveralAddresses(ask.source()) && !names.isOfSeveralAddresses(ask.destination())) {
                return List.of(reach(mine, List.of()));
            }
            boolean source = names.isOfSeveralAddresses(ask.source());
            PacketSet end = source ? ask.source().outbound() : ask.destination().inbound();
            boolean address = names.isAddress(source ? ask.source() : ask.destination());
            Map<Reach, PacketSet> alike = new LinkedHashMap<>();
            for (PacketSet part : Atoms.of(mine, source)) {
                alike.merge(reach(part, List.of()), part, PacketSet::union);
            }
            return alike.values().stream()
                    .map(part -> reach(
                            part,
                            Atoms.ranges(part, source, address ? PacketSet.NONE : end).stream()
                                    .map(names::of)
                                    .toList()))
                    .toList();
        }

        private Reach reach(PacketSet mine, List<String> ranges) {
            return new Reach(
                    ask.source().name(),
                    ask.destination().name(),
                    family == Family.IPV4 ? 4 : 6,
                    ServiceWords.of(of(Verdict.ALLOWED, mine)),
                    path.via().stream().map(it -> it.name()).toList(),
                    ServiceWords.of(of(Verdict.ONE_WAY, mine)),
                    mixed(of(Verdict.MIXED, mine)),
                    ServiceWords.of(of(Verdict.UNDETERMINED, mine)),
                    ranges);
        }

        private PacketSet of(Verdict verdict, PacketSet mine) {
            return concluded.getOrDefault(verdict, PacketSet.NONE).intersect(mine);
        }

        private List<Reach.Mixed> mixed(PacketSet packets) {
            PacketSet some = packets.intersect(answered.getOrDefault(ask.position(), PacketSet.NONE));
            Map<String, TreeSet<String>> clients = new TreeMap<>();
            for (Box box : some.forgetSource().forgetDestination().boxes()) {
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
}

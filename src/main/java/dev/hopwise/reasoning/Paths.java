package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.ServiceWords;
import dev.hopwise.reasoning.fact.Arrived;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Leg;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways by which packets pass, there and back. */
final class Paths {
    private final Map<Integer, List<Packet>> arrived;
    private final Map<Integer, PacketSet> passing;

    Paths(Walk walk) {
        this.arrived = walk.all(Arrived.class).stream()
                .map(Arrived::packet)
                .collect(Collectors.groupingBy(packet -> packet.trace().ask().position()));
        this.passing = walk.all(Tally.class).stream()
                .collect(Collectors.toMap(tally -> tally.trace().ask().position(), Tally::passing, PacketSet::union));
    }

    /** What is crossed, there and back; nothing back where no reply comes. */
    private record Way(List<Id> there, List<Id> back) {
        static Way of(Packet packet) {
            return packet.leg() == Leg.FORWARD
                    ? new Way(packet.via(), List.of())
                    : new Way(packet.request().orElseThrow().via(), packet.via());
        }

        /** Back as there is what anyone expects. */
        private boolean isAlike() {
            List<Id> turned = new ArrayList<>(back);
            Collections.reverse(turned);
            return turned.equals(there);
        }

        Check.Path carrying(PacketSet packets) {
            return new Check.Path(words(packets), names(there), isAlike() ? List.of() : names(back));
        }

        private static List<String> names(List<Id> things) {
            return things.stream().map(Id::name).toList();
        }

        private static List<String> words(PacketSet packets) {
            return Stream.of(Family.values())
                    .flatMap(family -> ServiceWords.of(packets.intersect(PacketSet.of(family))).stream())
                    .distinct()
                    .toList();
        }
    }

    /** Those of {@code packets} of a question that pass, or may, as far as they come; in a fixed order. */
    List<Check.Path> of(Ask ask, PacketSet packets) {
        PacketSet mine = passing.getOrDefault(ask.position(), PacketSet.NONE).intersect(packets);
        Map<Way, PacketSet> ways = new TreeMap<>(Comparator.comparing(Way::toString));
        PacketSet rest = mine;
        for (Leg leg : List.of(Leg.RETURN, Leg.FORWARD)) {
            PacketSet left = rest;
            for (Packet packet : arrived.getOrDefault(ask.position(), List.of())) {
                PacketSet sent = packet.original(packet.headers()).intersect(left);
                if (packet.leg() == leg && !sent.isEmpty()) {
                    ways.merge(Way.of(packet), sent, PacketSet::union);
                    rest = rest.minus(sent);
                }
            }
        }
        return ways.entrySet().stream()
                .map(way -> way.getKey().carrying(way.getValue()))
                .toList();
    }
}

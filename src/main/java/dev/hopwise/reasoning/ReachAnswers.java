package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Arrived;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Flows;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the rules concluded of all flows between two ends. */
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

    /** Those that are allowed, or may be, by path. */
    FlowSet of(Ask ask) {
        Map<Verdict, PacketSet> concluded = flows.getOrDefault(ask.position(), Map.of());
        PacketSet all = PacketSet.union(List.copyOf(concluded.values()));
        return new FlowSet(
                ask.source(),
                ask.destination(),
                names,
                concluded,
                Carried.of(arrived.getOrDefault(ask.position(), List.of()), all),
                answered.getOrDefault(ask.position(), PacketSet.NONE));
    }
}

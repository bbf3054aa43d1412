package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.AnswerMatrix.Crossing;
import dev.hopwise.verdict.AnswerMatrix.Portion;
import dev.hopwise.verdict.AnswerMatrix.Told;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the walks of all flows tell of a question about two ends. */
final class MatrixFlows {
    private static final Told BLOCKED = new Told(Verdict.BLOCKED, List.of(), Optional.empty());

    private final Conclusions conclusions;
    private final List<PacketSet> asked;
    private Optional<Id> sender = Optional.empty();
    private Map<Id, FlowSet> flows = Map.of();

    MatrixFlows(RuleBase rules, Topology topology, List<Portion> portions) {
        this.conclusions = new Conclusions(rules, topology);
        this.asked = portions.stream()
                .map(it -> PacketSet.of(Traffic.parse(it.asked())))
                .toList();
    }

    /** Whether something of a portion passes, or may. */
    boolean passes(MatrixEnds.Pair pair, int portion) {
        return of(pair).filter(it -> it.all().overlaps(packets(pair, portion))).isPresent();
    }

    /** The answer without its hops; empty where it differs by the addresses of an end, so that only a walk tells. */
    Optional<Told> told(MatrixEnds.Pair pair, int portion) {
        if (!passes(pair, portion)) {
            return Optional.of(BLOCKED);
        }
        PacketSet packets = packets(pair, portion);
        FlowSet some = of(pair).orElseThrow();
        return pair.isOutside()
                ? Optional.empty()
                : some.verdicts().entrySet().stream()
                        .filter(it -> it.getValue().overlaps(packets))
                        .map(it -> new Told(it.getKey(), via(some, packets), Optional.empty()))
                        .findFirst();
    }

    /** Where several ways are open, the first: they lead to the same. */
    private static List<Crossing> via(FlowSet flows, PacketSet packets) {
        return flows.ways().entrySet().stream()
                .filter(it -> it.getValue().overlaps(packets))
                .findFirst()
                .map(it -> it.getKey().stream()
                        .map(id -> new Crossing(id.kind().word(), id.name()))
                        .toList())
                .orElse(List.of());
    }

    private PacketSet packets(MatrixEnds.Pair pair, int portion) {
        return asked.get(portion).intersect(PacketSet.of(pair.family() == 6 ? Family.IPV6 : Family.IPV4));
    }

    private Optional<FlowSet> of(MatrixEnds.Pair pair) {
        Id from = pair.ask().source().id();
        if (!sender.equals(Optional.of(from))) {
            sender = Optional.of(from);
            flows = conclusions.from(from);
        }
        return Optional.ofNullable(flows.get(pair.ask().destination().id()));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.AnswerMatrix.Crossing;
import dev.hopwise.verdict.AnswerMatrix.Told;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the walks of all flows tell of a question about two ends. */
final class MatrixFlows {
    private static final Told BLOCKED = new Told(Verdict.BLOCKED, List.of(), Optional.empty());

    private final Conclusions conclusions;
    private Optional<Id> sender = Optional.empty();
    private Map<Id, FlowSet> flows = Map.of();

    MatrixFlows(RuleBase rules, Topology topology) {
        this.conclusions = new Conclusions(rules, topology);
    }

    /** Whether some of what is asked passes, or may. */
    boolean passes(Ask ask) {
        return of(ask).filter(it -> it.all().overlaps(packets(ask))).isPresent();
    }

    /** The answer without its hops; empty where it is not the same for all that is asked, so that only a walk tells. */
    Optional<Told> told(Ask ask) {
        if (!passes(ask)) {
            return Optional.of(BLOCKED);
        }
        PacketSet packets = packets(ask);
        FlowSet some = of(ask).orElseThrow();
        return ask.source().isOutside() || ask.destination().isOutside()
                ? Optional.empty()
                : some.verdicts().entrySet().stream()
                        .filter(it -> it.getValue().contains(packets))
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

    private static PacketSet packets(Ask ask) {
        return ask.to(ask.destination());
    }

    private Optional<FlowSet> of(Ask ask) {
        Id from = ask.source().id();
        if (!sender.equals(Optional.of(from))) {
            sender = Optional.of(from);
            flows = conclusions.from(from);
        }
        return Optional.ofNullable(flows.get(ask.destination().id()));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.AnswerMatrix.Crossing;
import dev.hopwise.verdict.AnswerMatrix.Told;
import dev.hopwise.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the walks of all flows tell of a question about two ends. */
final class MatrixFlows {
    private static final Told BLOCKED = new Told(Verdict.BLOCKED, List.of(), Optional.empty());

    /** Flows, with what is asked of them again and again. */
    private record Passing(FlowSet flows, PacketSet all, Map<Verdict, PacketSet> verdicts) {
        private static Passing of(FlowSet flows) {
            return new Passing(flows, flows.all(), flows.verdicts());
        }
    }

    private final Conclusions conclusions;
    private Optional<Id> sender = Optional.empty();
    private Map<Id, Passing> passing = Map.of();

    MatrixFlows(RuleBase rules, Topology topology) {
        this.conclusions = new Conclusions(rules, topology);
    }

    /**
     * The answer without its hops, blocked where nothing of what is asked passes, or may; empty where it is not the same for all that is asked, so
     * that only a walk tells.
     */
    Optional<Told> told(Ask ask) {
        PacketSet packets = packets(ask);
        Optional<Passing> some = of(ask).filter(it -> it.all().overlaps(packets));
        if (some.isEmpty()) {
            return Optional.of(BLOCKED);
        }
        return ask.source().isOutside() || ask.destination().isOutside()
                ? Optional.empty()
                : some.get().verdicts().entrySet().stream()
                        .filter(it -> it.getValue().contains(packets))
                        .map(it -> new Told(it.getKey(), via(some.get().flows(), packets), Optional.empty()))
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

    private Optional<Passing> of(Ask ask) {
        Id from = ask.source().id();
        if (!sender.equals(Optional.of(from))) {
            sender = Optional.of(from);
            passing = new HashMap<>();
            conclusions.from(from).forEach((end, flows) -> passing.put(end, Passing.of(flows)));
        }
        return Optional.ofNullable(passing.get(ask.destination().id()));
    }
}

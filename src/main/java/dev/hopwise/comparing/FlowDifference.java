package dev.hopwise.comparing;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.FlowSet;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What two sets of flows between the same ends differ in. It is set algebra: that a flow gets through, and how, the rules said.
 *
 * @param opened what gets through, or may, and did not
 * @param closed what did, and no longer does
 * @param changed what does both times, but by another way, with another verdict, or for other ports of its clients
 */
record FlowDifference(PacketSet opened, PacketSet closed, PacketSet changed) {
    /**
     * @param among the packets that both topologies mean by the ends
     * @param names what something is called in the new topology
     */
    static FlowDifference of(
            Optional<FlowSet> before, Optional<FlowSet> after, PacketSet among, UnaryOperator<Id> names) {
        PacketSet old = before.map(FlowSet::all).orElse(PacketSet.NONE).intersect(among);
        PacketSet fresh = after.map(FlowSet::all).orElse(PacketSet.NONE).intersect(among);
        PacketSet both = old.intersect(fresh);
        PacketSet changed = both.isEmpty()
                ? PacketSet.NONE
                : otherwise(before.orElseThrow(), after.orElseThrow(), names).intersect(both);
        return new FlowDifference(fresh.minus(old), old.minus(fresh), changed);
    }

    boolean isNothing() {
        return opened.isEmpty() && closed.isEmpty() && changed.isEmpty();
    }

    private static PacketSet otherwise(FlowSet before, FlowSet after, UnaryOperator<Id> names) {
        Map<List<Id>, PacketSet> oldWays = new HashMap<>();
        before.ways()
                .forEach((via, packets) -> oldWays.merge(via.stream().map(names).toList(), packets, PacketSet::union));
        Map<Verdict, PacketSet> oldVerdicts = before.verdicts();
        Map<Verdict, PacketSet> verdicts = after.verdicts();
        PacketSet clients = unlike(before.answered(), after.answered())
                .forgetSourcePorts()
                .intersect(oldVerdicts.getOrDefault(Verdict.MIXED, PacketSet.NONE));
        return unlike(oldWays, after.ways())
                .union(unlike(oldVerdicts, verdicts))
                .union(clients);
    }

    private static <K> PacketSet unlike(Map<K, PacketSet> one, Map<K, PacketSet> other) {
        Set<K> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return PacketSet.union(keys.stream()
                .map(it -> unlike(one.getOrDefault(it, PacketSet.NONE), other.getOrDefault(it, PacketSet.NONE)))
                .toList());
    }

    private static PacketSet unlike(PacketSet one, PacketSet other) {
        return one.minus(other).union(other.minus(one));
    }
}

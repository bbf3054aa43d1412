package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.verdict.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The flows between two ends of which a verdict holds, over every way that their names may mean.
 *
 * @param packets whole flows, as the sender sends them
 */
public record Flows(Ask ask, Verdict verdict, PacketSet packets) {
    /** The place of the question among all. */
    public int getPosition() {
        return ask.position();
    }

    /** What all of {@code shares}, one for each way, have in common. */
    public static Flows alike(Ask ask, Verdict verdict, Collection<Share> shares) {
        return new Flows(ask, verdict, all(shares).intersect(common(shares)));
    }

    /** What is in some of {@code shares} and not in all of one verdict. */
    public static Flows unlike(Ask ask, Verdict verdict, Collection<Share> shares) {
        Map<Verdict, List<Share>> byVerdict = shares.stream().collect(Collectors.groupingBy(Share::verdict));
        PacketSet alike = byVerdict.entrySet().stream()
                .filter(it -> it.getKey() != verdict)
                .map(it -> common(it.getValue()))
                .reduce(PacketSet.NONE, PacketSet::union);
        return new Flows(ask, verdict, all(shares).minus(alike));
    }

    private static PacketSet all(Collection<Share> shares) {
        return PacketSet.union(shares.stream().map(Share::packets).toList());
    }

    /** To other addresses, where the name means several, the same flow is another packet. */
    private static PacketSet common(Collection<Share> shares) {
        boolean alone = shares.stream().map(Share::trace).distinct().count() == 1;
        return shares.stream()
                .map(alone ? Share::packets : Share::anywhere)
                .reduce(PacketSet::intersect)
                .orElse(PacketSet.NONE);
    }
}

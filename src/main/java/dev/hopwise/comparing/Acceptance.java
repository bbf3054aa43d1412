package dev.hopwise.comparing;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.FlowChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An opening that is meant.
 *
 * @param text as the user writes it: {@code internet > web-1 tcp/443}
 * @param senders the names of the ends that may send
 * @param receivers the names of the ends that may receive
 * @param packets what may
 */
public record Acceptance(String text, Set<String> senders, Set<String> receivers, PacketSet packets) {
    /**
     * @param from an end, or the addresses of one outside of AWS
     * @param to the same
     */
    public static Acceptance of(String text, String from, String to, PacketSet traffic, Conclusions conclusions) {
        PacketSet packets = traffic;
        packets = Cidr.isCidr(from) ? packets.intersect(PacketSet.from(Cidr.parse(from))) : packets;
        packets = Cidr.isCidr(to) ? packets.intersect(PacketSet.to(Cidr.parse(to))) : packets;
        return new Acceptance(text, names(from, conclusions), names(to, conclusions), packets);
    }

    /** The ends that a word means; of an address, whichever of those outside it is one of. */
    private static Set<String> names(String word, Conclusions conclusions) {
        Set<Id> meant = Cidr.isCidr(word)
                ? outside(conclusions)
                : conclusions.named(word).keySet();
        return meant.stream().map(conclusions::name).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Set<Id> outside(Conclusions conclusions) {
        return conclusions.senders().stream().filter(Witness::isOfMany).collect(Collectors.toSet());
    }

    private boolean isAbout(FlowChange change) {
        return senders.contains(change.flow().from())
                && receivers.contains(change.flow().to());
    }

    /** Whether some of a flow is meant. */
    public boolean touches(FlowChange change) {
        return isAbout(change) && packets.overlaps(change.packets());
    }

    /** Whether all of a flow is meant by some of {@code all}. */
    public static boolean covers(List<Acceptance> all, FlowChange change) {
        return PacketSet.union(all.stream()
                        .filter(it -> it.isAbout(change))
                        .map(Acceptance::packets)
                        .toList())
                .contains(change.packets());
    }
}

package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a table does not lead over the connection, of a block of the peer.
 *
 * @param packets the packets to those addresses
 */
public record Misses(PeeringSide side, RouteTable table, PacketSet packets) {
    /** What of {@code block} goes with {@code part} of the table. */
    public static Misses of(PeeringSide side, RouteTable table, VpcBlock block, TablePart part) {
        return new Misses(side, table, block.packets().intersect(part.packets()));
    }

    /** All of them, table by table, in the order of the file: {@code shop/main leads 10.1.2.0/24, data/main leads 10.0.0.0/16}. */
    public static Evidence inAll(Collection<?> gaps) {
        List<Misses> all = gaps.stream().map(Misses.class::cast).toList();
        Map<Where, Map<Id, PacketSet>> byTable = new TreeMap<>();
        all.forEach(gap -> byTable.computeIfAbsent(gap.table.where(), at -> new TreeMap<>())
                .merge(gap.table.id(), gap.packets, PacketSet::union));
        String text = byTable.values().stream()
                .flatMap(tables -> tables.entrySet().stream())
                .map(it -> it.getKey().name() + " leads " + addresses(it.getValue()))
                .collect(Collectors.joining(", "));
        return new Words("gaps", text, byTable.keySet().iterator().next());
    }

    private static String addresses(PacketSet packets) {
        return packets.boxes().stream()
                .map(box -> box.destination().toString())
                .distinct()
                .collect(Collectors.joining(" and "));
    }
}

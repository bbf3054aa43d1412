package dev.hopwise.reasoning;

import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.PacketSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The addresses at one end of some packets, in parts that nothing about the packets tells apart. */
final class Atoms {
    private Atoms() {}

    /**
     * The packets, apart by the parts.
     *
     * @param told what is told of some of them apart from others
     */
    static List<PacketSet> of(PacketSet packets, Collection<PacketSet> told, boolean source) {
        List<PacketSet> parts = new ArrayList<>(List.of(packets));
        Set<AddressRange> ranges = ranges(packets, source);
        told.forEach(some -> ranges.addAll(ranges(some.intersect(packets), source)));
        for (AddressRange range : ranges) {
            PacketSet at =
                    source ? PacketSet.from(range.first(), range.last()) : PacketSet.to(range.first(), range.last());
            List<PacketSet> finer = new ArrayList<>();
            for (PacketSet part : parts) {
                finer.add(part.intersect(at));
                finer.add(part.minus(at));
            }
            finer.removeIf(PacketSet::isEmpty);
            parts = finer;
        }
        return parts;
    }

    /** The addresses; none where they are all of {@code end}, unless that is none. */
    static List<AddressRange> ranges(PacketSet packets, boolean source, PacketSet end) {
        PacketSet addresses = anyTraffic(packets, source);
        PacketSet whole = anyTraffic(end, source);
        PacketSet family = PacketSet.of(packets.boxes().get(0).family());
        return !end.isEmpty() && addresses.contains(whole.intersect(family))
                ? List.of()
                : List.copyOf(ranges(addresses, source));
    }

    private static PacketSet anyTraffic(PacketSet packets, boolean source) {
        return PacketSet.union(ranges(packets, source).stream()
                .map(it -> source ? PacketSet.from(it.first(), it.last()) : PacketSet.to(it.first(), it.last()))
                .toList());
    }

    private static Set<AddressRange> ranges(PacketSet packets, boolean source) {
        Set<AddressRange> ranges = new LinkedHashSet<>();
        packets.boxes().forEach(box -> ranges.add(source ? box.source() : box.destination()));
        return ranges;
    }
}

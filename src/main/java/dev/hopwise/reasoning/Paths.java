package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The flows between two ends, apart by what carries them. */
final class Paths {
    /**
     * Flows that one path carries.
     *
     * @param packets as their sender sends them, from every source port
     * @param via what is crossed, in its order; where AWS picks one of several ways, what is on any of them
     */
    record Path(PacketSet packets, List<Id> via) {}

    private List<Path> paths = List.of();

    private Paths() {}

    /** The paths of these requests, as they arrived, and of {@code others}, which arrived nowhere. */
    static List<Path> of(Collection<Packet> arrived, PacketSet others) {
        Paths all = new Paths();
        for (Packet packet : arrived) {
            all.add(new Path(packet.original(packet.headers()).forgetSourcePorts(), packet.via()));
        }
        all.add(new Path(others, List.of()));
        return all.paths;
    }

    private void add(Path path) {
        List<Path> more = new ArrayList<>();
        PacketSet rest = path.packets;
        for (Path one : paths) {
            put(more, one.packets.minus(path.packets), one.via);
            put(more, one.packets.intersect(path.packets), both(one.via, path.via));
            rest = rest.minus(one.packets);
        }
        put(more, rest, path.via);
        paths = more;
    }

    private static void put(List<Path> paths, PacketSet packets, List<Id> via) {
        if (!packets.isEmpty()) {
            paths.add(new Path(packets, via));
        }
    }

    private static List<Id> both(List<Id> one, List<Id> other) {
        Set<Id> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What carries flows between two ends.
 *
 * @param packets the flows as their sender sends them, from every source port; where AWS picks one of several ways, they are on each
 * @param via what is crossed, in its order
 */
record Carried(PacketSet packets, List<Id> via) {
    /** The paths of these requests, as they arrived, and of those of {@code all} that arrived nowhere; in a fixed order. */
    static List<Carried> of(Collection<Packet> arrived, PacketSet all) {
        Map<String, Carried> paths = new TreeMap<>();
        PacketSet rest = all;
        for (Packet packet : arrived) {
            PacketSet sent = packet.original(packet.headers()).forgetSourcePorts();
            paths.merge(packet.via().toString(), new Carried(sent, packet.via()), Carried::and);
            rest = rest.minus(sent);
        }
        List<Carried> told = new ArrayList<>(paths.values());
        told.add(new Carried(rest, List.of()));
        return told;
    }

    private Carried and(Carried other) {
        return new Carried(packets.union(other.packets), via);
    }
}

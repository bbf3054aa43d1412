package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
        Map<List<Id>, PacketSet> sent = new HashMap<>();
        arrived.forEach(it -> sent.merge(it.via(), it.original(it.headers()), PacketSet::union));
        return of(sent, all);
    }

    /** The same of requests as their sender sends them, by what they cross. */
    static List<Carried> of(Map<List<Id>, PacketSet> arrived, PacketSet all) {
        Map<String, Carried> paths = new TreeMap<>();
        PacketSet rest = all;
        for (Map.Entry<List<Id>, PacketSet> it : arrived.entrySet()) {
            PacketSet sent = it.getValue().forgetSourcePorts();
            paths.put(it.getKey().toString(), new Carried(sent, it.getKey()));
            rest = rest.minus(sent);
        }
        List<Carried> told = new ArrayList<>(paths.values());
        told.add(new Carried(rest, List.of()));
        return told;
    }
}

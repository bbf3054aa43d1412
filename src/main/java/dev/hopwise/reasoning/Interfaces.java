package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.Family;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The interfaces of a topology, found by their VPC and by their addresses. */
final class Interfaces {
    private final Map<Id, Eni> all = new LinkedHashMap<>();
    private final Map<Id, List<Eni>> byVpc = new HashMap<>();
    private final NavigableMap<Address, List<Eni>> byAddress = new TreeMap<>();
    private final Map<Address, Set<Id>> holders = new HashMap<>();

    void add(Eni eni) {
        all.put(eni.id(), eni);
        byVpc.computeIfAbsent(eni.vpc(), any -> new ArrayList<>()).add(eni);
        eni.addresses()
                .forEach(it ->
                        byAddress.computeIfAbsent(it, any -> new ArrayList<>(1)).add(eni));
        Stream.concat(
                        eni.publicAddress().stream(),
                        eni.addresses().stream().filter(address -> address.family() == Family.IPV6))
                .forEach(address ->
                        holders.computeIfAbsent(address, any -> new HashSet<>()).add(eni.vpc()));
    }

    /** By id, in the order of the file. */
    Map<Id, Eni> all() {
        return all;
    }

    /** Those of a VPC. */
    List<Eni> of(Id vpc) {
        return byVpc.getOrDefault(vpc, List.of());
    }

    /** Those that a question may mean which is about whoever has some addresses. */
    Collection<Eni> meant(Ask ask) {
        if (ask.destination().literal()) {
            return all.values().stream().filter(ask::wants).toList();
        }
        Map<Id, Eni> meant = new LinkedHashMap<>();
        for (Box box : ask.destination().inbound().boxes()) {
            byAddress
                    .subMap(box.destination().first(), true, box.destination().last(), true)
                    .values()
                    .forEach(some -> some.forEach(eni -> meant.put(eni.id(), eni)));
        }
        return meant.values();
    }

    /** The VPCs with an interface that has {@code address} as a public or IPv6 one. */
    Set<Id> holders(Address address) {
        return holders.getOrDefault(address, Set.of());
    }
}

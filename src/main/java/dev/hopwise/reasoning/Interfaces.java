package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
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

/** The interfaces of a topology, found by their VPC and by their addresses. */
final class Interfaces {
    private final Map<Id, Eni> all = new LinkedHashMap<>();
    private final Map<Id, List<Eni>> byVpc = new HashMap<>();
    /** By their private and IPv6 addresses. */
    private final NavigableMap<Address, List<Placed>> byAddress = new TreeMap<>();
    /** By the IPv4 addresses that internet gateways map to them. */
    private final NavigableMap<Address, List<Placed>> byPublicAddress = new TreeMap<>();

    /** @param place in the order of the file */
    private record Placed(int place, Eni eni) {}

    void add(Eni eni) {
        Placed placed = new Placed(all.size(), eni);
        all.put(eni.id(), eni);
        byVpc.computeIfAbsent(eni.vpc(), any -> new ArrayList<>()).add(eni);
        for (Address address : eni.addresses()) {
            byAddress.computeIfAbsent(address, any -> new ArrayList<>(1)).add(placed);
        }
        eni.publicAddress()
                .ifPresent(it -> byPublicAddress
                        .computeIfAbsent(it, any -> new ArrayList<>(1))
                        .add(placed));
    }

    /** By id, in the order of the file. */
    Map<Id, Eni> all() {
        return all;
    }

    /** Those of a VPC. */
    List<Eni> of(Id vpc) {
        return byVpc.getOrDefault(vpc, List.of());
    }

    /** Those that have an address of {@code block}, private or public, in the order of the file. */
    Collection<Eni> holding(Cidr block) {
        return holding(PacketSet.to(block));
    }

    /** Those that a question may mean which is about whoever has some addresses. */
    Collection<Eni> meant(Ask ask) {
        return holding(ask.destination().inbound());
    }

    private Collection<Eni> holding(PacketSet inbound) {
        NavigableMap<Integer, Eni> holding = new TreeMap<>();
        for (Box box : inbound.boxes()) {
            AddressRange range = box.destination();
            for (NavigableMap<Address, List<Placed>> index : List.of(byAddress, byPublicAddress)) {
                for (List<Placed> some :
                        index.subMap(range.first(), true, range.last(), true).values()) {
                    some.forEach(it -> holding.put(it.place(), it.eni()));
                }
            }
        }
        return holding.values();
    }

    /** The VPCs with an interface that has {@code address} as a public or IPv6 one. */
    Set<Id> holders(Address address) {
        Set<Id> holders = new HashSet<>();
        for (Placed it :
                (address.family() == Family.IPV6 ? byAddress : byPublicAddress).getOrDefault(address, List.of())) {
            holders.add(it.eni().vpc());
        }
        return holders;
    }

    /** Those to which an internet gateway maps an address. */
    Collection<Eni> mapped() {
        Map<Id, Eni> mapped = new LinkedHashMap<>();
        for (List<Placed> some : byPublicAddress.values()) {
            some.forEach(it -> mapped.put(it.eni().id(), it.eni()));
        }
        return mapped.values();
    }
}

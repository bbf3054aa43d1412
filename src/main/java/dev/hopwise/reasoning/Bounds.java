package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.AclEntry;
import dev.hopwise.reasoning.fact.Destination;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.PolicyClients;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Subnet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The addresses at which something begins or ends that some facts say of some addresses and not of others. */
final class Bounds {
    private final TreeSet<Address> bounds = new TreeSet<>();

    void add(Object fact) {
        packets(fact).forEach(this::add);
        if (fact instanceof Subnet subnet) {
            // AWS keeps what is at the edges (UG: subnet-sizing).
            subnet.cidrs().forEach(block -> {
                bounds.add(block.first().plus(4));
                bounds.add(block.last());
            });
        }
    }

    /** What a fact says of packets. */
    static Stream<PacketSet> packets(Object fact) {
        if (fact instanceof Route route) {
            return Stream.of(route.coverage().certain(), route.coverage().possible());
        }
        if (fact instanceof GroupRule rule) {
            return Stream.of(rule.coverage().certain(), rule.coverage().possible());
        }
        if (fact instanceof AclEntry entry) {
            return Stream.of(entry.coverage().certain(), entry.coverage().possible());
        }
        if (fact instanceof PolicyClients clients) {
            return Stream.of(clients.from());
        }
        boolean place = fact instanceof Destination && !(fact instanceof Eni);
        return place ? Stream.of(((Destination) fact).inbound()) : Stream.empty();
    }

    /** The addresses at which some packets begin or end. */
    void add(PacketSet packets) {
        for (Box box : packets.boxes()) {
            add(box.source());
            add(box.destination());
        }
    }

    private void add(AddressRange range) {
        bounds.add(range.first());
        bounds.add(range.last().plus(1));
    }

    /** The bound below an address: the same for addresses that nothing tells apart. */
    Optional<Address> below(Address address) {
        return Optional.ofNullable(bounds.floor(address));
    }
}

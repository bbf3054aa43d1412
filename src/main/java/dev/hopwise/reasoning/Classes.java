package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.AclEntry;
import dev.hopwise.reasoning.fact.Destination;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.PolicyClients;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Ends that nothing in the file tells apart: interfaces of one subnet with the same groups, whose addresses no block, route, rule or
 * entry separates. What holds of one of them holds of all.
 */
final class Classes {
    private final World world;
    private final TreeSet<Address> bounds = new TreeSet<>();
    private final Set<Id> targets = new HashSet<>();
    private final Map<Address, Integer> held = new HashMap<>();

    Classes(World world) {
        this.world = world;
        for (Object fact : world.facts(world.vpcs().keySet())) {
            packets(fact).forEach(this::bound);
            if (fact instanceof Route route) {
                targets.add(route.target());
            }
        }
        world.enis().values().forEach(eni -> addresses(eni).forEach(it -> held.merge(it, 1, Integer::sum)));
    }

    /** What a fact says of some addresses and not of others. */
    private static Stream<PacketSet> packets(Object fact) {
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

    private void bound(PacketSet packets) {
        for (Box box : packets.boxes()) {
            bound(box.source());
            bound(box.destination());
        }
    }

    private void bound(AddressRange range) {
        bounds.add(range.first());
        bounds.add(range.last().plus(1));
    }

    /** The classes, each with its members in the order given. */
    Collection<List<Party>> of(List<Party> parties) {
        Map<Object, List<Party>> classes = new LinkedHashMap<>();
        parties.forEach(
                it -> classes.computeIfAbsent(key(it), any -> new ArrayList<>()).add(it));
        return classes.values();
    }

    /** What the members of a class have in common, and those of no other. */
    Object key(Party party) {
        Eni eni = world.enis().get(party.id());
        boolean alone = eni == null
                || party.literal()
                || party.hostName()
                || party.anyone()
                || eni.getOwnerKind() != Kind.NETWORK_INTERFACE
                || eni.isDoubtful()
                || targets.contains(eni.id())
                || targets.contains(eni.owner())
                || addresses(eni).anyMatch(it -> held.get(it) > 1);
        return alone
                ? List.of(party.id(), party.name(), party.inbound())
                : List.of(
                        eni.subnet(),
                        eni.groups(),
                        eni.sourceDestCheck(),
                        eni.attached(),
                        eni.addresses().stream().map(this::atom).toList(),
                        eni.publicAddress().map(this::atom));
    }

    private Optional<Address> atom(Address address) {
        return Optional.ofNullable(bounds.floor(address));
    }

    private static Stream<Address> addresses(Eni eni) {
        return Stream.concat(eni.addresses().stream(), eni.publicAddress().stream());
    }
}

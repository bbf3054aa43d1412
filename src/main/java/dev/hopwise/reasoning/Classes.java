package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends that nothing in the file tells apart: interfaces of one subnet with the same groups, whose addresses no block, route, rule or
 * entry separates. What holds of one of them holds of all.
 */
final class Classes {
    private final World world;
    private final Bounds bounds = new Bounds();
    private final Map<Address, List<Eni>> holders = new HashMap<>();
    /** What interfaces ask of services whose endpoints have a policy. */
    private final Map<Id, Set<Need>> needs;

    Classes(World world) {
        this.world = world;
        for (Object fact : world.facts()) {
            bounds.add(fact);
        }
        world.enis()
                .values()
                .forEach(eni -> eni.everyAddress()
                        .forEach(it -> holders.computeIfAbsent(it, any -> new ArrayList<>(1))
                                .add(eni)));
        this.needs = new Requests(world, world.topology().needs()).byInterface();
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
        if (isAlone(party)) {
            return List.of(party.id(), party.name(), party.inbound());
        }
        Eni eni = world.enis().get(party.id());
        return List.of(
                eni.subnet(),
                eni.groups(),
                eni.sourceDestCheck(),
                eni.attached(),
                eni.addresses().stream().map(bounds::below).toList(),
                eni.publicAddress().map(bounds::below),
                twins(eni),
                needsOf(party));
    }

    /** Where interfaces of other VPCs have its addresses: a route may lead there. */
    Set<Object> twins(Eni eni) {
        return others(eni)
                .map(it -> List.of(it.subnet(), it.attached(), it.isDoubtful()))
                .collect(Collectors.toSet());
    }

    private Stream<Eni> others(Eni eni) {
        return eni.everyAddress().flatMap(it -> holders.get(it).stream()).filter(it -> it != eni);
    }

    /** Whether an end is in no class with others: something about it is said of no other. */
    boolean isAlone(Party party) {
        return isApart(party) || world.enis().get(party.id()).getOwnerKind() != Kind.NETWORK_INTERFACE;
    }

    /** Whether it is no interface, or one that more is said of than where it is and which groups it has. */
    boolean isApart(Party party) {
        Eni eni = world.enis().get(party.id());
        return eni == null
                || party.literal()
                || party.hostName()
                || party.anyone()
                || eni.isDoubtful()
                || world.isTarget(eni)
                || others(eni).anyMatch(it -> it.isDoubtful() || world.mayForward(it));
    }

    /** What an end asks of services whose endpoints have a policy. */
    Set<Need> needsOf(Party party) {
        return needs.getOrDefault(party.id(), Set.of());
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.NatGateway;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where ends are, as far as anything but security groups can tell: interfaces whose subnets have the same route table, ACL and way to a transit
 * gateway, and whose addresses no route, entry or block separates. Between two places all packets go the same way, and meet the same entries.
 */
final class Places {
    private final World world;
    private final Classes classes;
    private final Bounds bounds = new Bounds();
    private final Map<Id, Subnet> subnets = new HashMap<>();
    private final Settings settings;
    private final Zones zones;
    /** The subnets that nothing else is like. */
    private final Set<Id> single = new HashSet<>();

    Places(World world, Classes classes) {
        this.world = world;
        this.classes = classes;
        world.vpcs().keySet().forEach(vpc -> world.all(vpc, Subnet.class).forEach(it -> subnets.put(it.id(), it)));
        Set<Id> sharing = new SharedBlocks(world).vpcs();
        List<Object> facts = world.facts();
        facts.stream()
                .filter(fact -> !(fact instanceof GroupRule))
                .filter(fact -> !(fact instanceof Subnet it) || sharing.contains(it.vpc()))
                .forEach(bounds::add);
        this.settings = new Settings(facts);
        this.zones = new Zones(subnets, settings, facts);
        findSingle(facts);
        subnets.values().stream().filter(it -> sharing.contains(it.vpc())).forEach(it -> single.add(it.id()));
        single.addAll(zones.unnamed());
    }

    /** Those with something in them that sends on what others send. */
    private void findSingle(List<Object> facts) {
        Map<Id, List<Route>> routes = facts.stream()
                .filter(Route.class::isInstance)
                .map(Route.class::cast)
                .filter(route -> route.target() != null)
                .collect(Collectors.groupingBy(Route::target));
        for (Eni eni : world.enis().values()) {
            List<Route> leading = routes.getOrDefault(eni.owner(), routes.getOrDefault(eni.id(), List.of()));
            Subnet subnet = subnets.get(eni.subnet());
            boolean sendsOn = eni.getOwnerKind() == Kind.NAT_GATEWAY
                    ? subnet != null && leading.stream().anyMatch(it -> mayBeNear(it, subnet))
                    : !eni.sourceDestCheck() || !leading.isEmpty();
            if (sendsOn) {
                single.add(eni.subnet());
            }
        }
    }

    /** Whether a route may lead from a subnet, or to it, by a NAT gateway that is in it. */
    private boolean mayBeNear(Route route, Subnet subnet) {
        Vpc vpc = world.vpcs().get(subnet.vpc());
        return route.table().equals(subnet.table())
                || vpc.inbound().contains(route.coverage().possible());
    }

    /** Whether an end is an interface whose groups are asked at its ends alone. */
    boolean isPlain(Party party) {
        Eni eni = world.enis().get(party.id());
        return !classes.isAlone(party) && eni.sourceDestCheck();
    }

    /** Whether an end is the interface of an endpoint that takes what any interface would, of all who send it. */
    boolean isPlainEndpoint(Party party) {
        Eni eni = world.enis().get(party.id());
        return !classes.isApart(party)
                && world.all(eni.vpc(), Endpoint.class).stream()
                        .anyMatch(it -> it.id().equals(eni.owner())
                                && it.type() == EndpointType.INTERFACE
                                && !it.isRestricted());
    }

    /** What the ends at one place have in common, and those at no other. */
    Object of(Party party) {
        if (!isPlain(party)) {
            return List.of(party.id(), party.name(), party.inbound());
        }
        Eni eni = world.enis().get(party.id());
        Subnet subnet = Objects.requireNonNull(subnets.get(eni.subnet()));
        return List.of(
                single.contains(subnet.id()) ? subnet.id() : likeness(subnet),
                subnet.holdsAtItsEdges(eni, 4, 1),
                eni.attached(),
                eni.addresses().stream().map(bounds::below).toList(),
                eni.publicAddress().map(bounds::below),
                classes.twins(eni),
                classes.needsOf(party));
    }

    private List<Object> likeness(Subnet subnet) {
        List<Boolean> served = world.all(subnet.vpc(), NatGateway.class).stream()
                .filter(NatGateway::regional)
                .map(nat -> nat.serves(subnet.az()))
                .toList();
        return List.of(
                subnet.vpc(),
                settings.of(subnet),
                subnet.dns64(),
                served,
                subnet.az().isEmpty(),
                zones.wayOut(subnet));
    }

    /** What tells two pairs of ends at the same two places apart: whether they are neighbours, and how their zones are served. */
    Object between(Party one, Party other) {
        Optional<Subnet> subnet = subnet(one);
        Optional<Subnet> second = subnet(other);
        String zone = subnet.map(Subnet::az).orElse(Zones.NONE);
        String otherZone = second.map(Subnet::az).orElse(Zones.NONE);
        return List.of(
                subnet.isPresent() && subnet.map(Subnet::id).equals(second.map(Subnet::id)),
                second.map(it -> zones.wayIn(it, zone)),
                subnet.map(it -> zones.wayIn(it, otherZone)),
                zones.wayThrough(zone),
                zones.wayThrough(otherZone));
    }

    /** The subnet of an end that is an interface. */
    Optional<Subnet> subnet(Party party) {
        return Optional.ofNullable(world.enis().get(party.id())).map(eni -> subnets.get(eni.subnet()));
    }
}

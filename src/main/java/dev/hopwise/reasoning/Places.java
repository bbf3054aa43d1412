package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.AclEntry;
import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.NatGateway;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /** Where what comes from outside AWS is. */
    private static final String NO_ZONE = "";

    private final World world;
    private final Classes classes;
    private final Bounds bounds = new Bounds();
    private final Map<Id, Subnet> subnets = new HashMap<>();
    private final Map<Id, List<Attachment>> attachments = new HashMap<>();
    /** Those of VPCs that what is for others is sent through. */
    private final List<Attachment> middles = new ArrayList<>();
    /** The transit gateways that are attached to others. */
    private final Set<Id> peered = new HashSet<>();
    /** The subnets that nothing else is like. */
    private final Set<Id> single = new HashSet<>();

    private final Map<Id, Id> alike = new HashMap<>();
    private final Map<List<Object>, Object> sights = new HashMap<>();
    private final Map<List<Object>, Object> waysOf = new HashMap<>();

    Places(World world, Classes classes) {
        this.world = world;
        this.classes = classes;
        world.vpcs().keySet().forEach(vpc -> world.all(vpc, Subnet.class).forEach(it -> subnets.put(it.id(), it)));
        Set<Id> sharing = new SharedBlocks(world).vpcs();
        List<Object> facts = world.facts(world.vpcs().keySet());
        for (Object fact : facts) {
            boolean apart = fact instanceof GroupRule || fact instanceof Subnet it && !sharing.contains(it.vpc());
            if (!apart) {
                bounds.add(fact);
            }
            if (fact instanceof Attachment attachment) {
                attachments
                        .computeIfAbsent(attachment.attached(), any -> new ArrayList<>())
                        .add(attachment);
                if (attachment.getAttachedKind() == Kind.TRANSIT_GATEWAY) {
                    peered.add(attachment.gateway());
                }
            }
        }
        findAlike(facts);
        findMiddles(facts);
        findSingle(facts, sharing);
    }

    private void findMiddles(List<Object> facts) {
        Set<Id> targets = facts.stream()
                .filter(Route.class::isInstance)
                .map(Route.class::cast)
                .filter(Route::isTransit)
                .filter(route ->
                        !blocks(route.target()).contains(route.coverage().possible()))
                .map(Route::target)
                .collect(Collectors.toSet());
        attachments.values().stream()
                .flatMap(List::stream)
                .filter(it -> targets.contains(it.id()))
                .forEach(middles::add);
    }

    private PacketSet blocks(Id attachment) {
        return attachments.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.id().equals(attachment))
                .map(Attachment::inbound)
                .reduce(PacketSet.NONE, PacketSet::union);
    }

    /** Subnets with something in them that sends on what others send, and those of blocks that others use as well. */
    private void findSingle(List<Object> facts, Set<Id> sharing) {
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
        subnets.values().stream().filter(it -> sharing.contains(it.vpc())).forEach(it -> single.add(it.id()));
        attachments.forEach((vpc, some) -> some.stream()
                .flatMap(it -> it.subnets().stream())
                .filter(it -> subnets.containsKey(it) && subnets.get(it).az().isEmpty())
                .forEach(single::add));
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
                setting(subnet),
                subnet.dns64(),
                served,
                subnet.az().isEmpty(),
                ways(attachments.getOrDefault(subnet.vpc(), List.of()), subnet.az()));
    }

    private List<Object> setting(Subnet subnet) {
        return List.of(alike(subnet.table()), alike(subnet.acl()), subnet.exclusion());
    }

    /** One for all route tables, or ACLs, that say the same. */
    private Object alike(Id filter) {
        return alike.getOrDefault(filter, filter);
    }

    private void findAlike(List<Object> facts) {
        Map<Id, List<Object>> said = new LinkedHashMap<>();
        for (Object fact : facts) {
            if (fact instanceof Route it) {
                said.computeIfAbsent(it.table(), any -> new ArrayList<>())
                        .add(List.of(
                                it.coverage(),
                                Optional.ofNullable(it.target()),
                                it.prefix(),
                                it.blackhole(),
                                it.propagated(),
                                it.byPrefixList(),
                                it.implied()));
            }
            if (fact instanceof AclEntry it) {
                said.computeIfAbsent(it.acl(), any -> new ArrayList<>())
                        .add(List.of(it.direction(), it.number(), it.allow(), it.coverage()));
            }
        }
        Map<Object, Id> first = new HashMap<>();
        said.forEach((filter, all) ->
                alike.put(filter, first.computeIfAbsent(List.of(vpc(filter), new HashSet<>(all)), any -> filter)));
    }

    private static String vpc(Id filter) {
        return filter.kind() + " "
                + filter.name().substring(0, Math.max(0, filter.name().indexOf('/')));
    }

    /** What tells two pairs of ends at the same two places apart: whether they are neighbours, and how their zones are served. */
    Object between(Party one, Party other) {
        String zone = zone(one);
        String otherZone = zone(other);
        return List.of(
                isInOneSubnet(one, other),
                sight(other, zone),
                sight(one, otherZone),
                ways(middles, zone),
                ways(middles, otherZone));
    }

    private boolean isInOneSubnet(Party one, Party other) {
        Eni eni = world.enis().get(one.id());
        Eni second = world.enis().get(other.id());
        return eni != null && second != null && eni.subnet().equals(second.subnet());
    }

    private String zone(Party party) {
        Eni eni = world.enis().get(party.id());
        Subnet subnet = eni == null ? null : subnets.get(eni.subnet());
        return subnet == null ? NO_ZONE : subnet.az();
    }

    /** How an end looks to what comes from a zone by a transit gateway. */
    private Object sight(Party party, String zone) {
        Eni eni = world.enis().get(party.id());
        if (eni == null || !attachments.containsKey(eni.vpc())) {
            return List.of();
        }
        return sights.computeIfAbsent(List.of(eni.subnet(), zone), any -> {
            List<Attachment> own = attachments.get(eni.vpc());
            List<Object> near = new ArrayList<>();
            own.stream()
                    .filter(it -> mayComeOut(it, eni.subnet(), zone))
                    .forEach(it -> near.add(List.of(it.id(), holds(zone, eni.subnet()))));
            return List.of(near, ways(own, zone));
        });
    }

    /** Whether what comes from a zone may come out in a subnet, and so among its neighbours. */
    private boolean mayComeOut(Attachment attachment, Id subnet, String zone) {
        boolean zonal = !attachment.applianceMode()
                && !peered.contains(attachment.gateway())
                && attachment.subnets().stream().anyMatch(it -> holds(zone, it));
        return attachment.subnets().contains(subnet) && (!zonal || holds(zone, subnet));
    }

    private boolean holds(String zone, Id subnet) {
        return !zone.isEmpty()
                && subnets.containsKey(subnet)
                && subnets.get(subnet).az().equals(zone);
    }

    /** How attachments serve what comes from a zone. */
    private Object ways(List<Attachment> some, String zone) {
        return some.isEmpty()
                ? List.of()
                : waysOf.computeIfAbsent(
                        List.of(some.stream().map(Attachment::id).toList(), zone),
                        any -> some.stream()
                                .map(it -> it.subnets().stream()
                                        .filter(subnets::containsKey)
                                        .map(subnets::get)
                                        .map(subnet -> List.of(
                                                        holds(zone, subnet.id()),
                                                        subnet.az().isEmpty(),
                                                        setting(subnet))
                                                .toString())
                                        .sorted()
                                        .toList())
                                .toList());
    }
}

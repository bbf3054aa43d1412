package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.SecurityGroup;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A topology as facts: references resolved, implied objects added, nothing decided. */
final class World {
    /** Where facts are that belong to no VPC. */
    private static final Id SHARED = new Id(Kind.VPC, "");

    private final Topology topology;
    private final Names names;
    private final Placeholders placeholders;
    private final Services services;
    private final Map<Id, Vpc> vpcs = new LinkedHashMap<>();
    private final Interfaces interfaces = new Interfaces();
    private final Map<Id, SecurityGroup> groups = new LinkedHashMap<>();
    private final Map<Id, List<GroupRule>> groupRules = new LinkedHashMap<>();
    private final Map<Id, List<Object>> others = new LinkedHashMap<>();
    private final Set<Id> targets = new HashSet<>();
    private final OnFirstUse<PacketSet> internet = new OnFirstUse<>(() -> Outside.internet(this));

    private World(Topology topology, Names names, Placeholders placeholders, Services services) {
        this.topology = topology;
        this.names = names;
        this.placeholders = placeholders;
        this.services = services;
    }

    /** The facts of a topology; {@code askedServices} are the services that a question names, by full name. */
    static World of(Topology topology, List<String> askedServices) {
        Names names = Names.of(topology);
        Placeholders placeholders = new Placeholders(Outside.taken(topology));
        World world =
                new World(topology, names, placeholders, new Services(topology, names, placeholders, askedServices));
        new InterfaceFacts(world).add();
        new VpcFacts(world).add();
        new RouteFacts(world).add();
        new FilterFacts(world).add();
        new ConnectionFacts(world).add();
        new OutsideFacts(world).add();
        topology.transitGateways().values().forEach(gateway -> new TransitFacts(world, gateway).add());
        return world;
    }

    /** The same where {@code some} interfaces have no groups, so that those stop nothing. */
    World withoutGroups(Predicate<Eni> some) {
        World open = new World(topology, names, placeholders, services);
        open.vpcs.putAll(vpcs);
        open.groups.putAll(groups);
        open.groupRules.putAll(groupRules);
        open.others.putAll(others);
        open.targets.addAll(targets);
        enis().values().forEach(eni -> open.add(some.test(eni) ? eni.withoutGroups() : eni));
        return open;
    }

    Topology topology() {
        return topology;
    }

    Names names() {
        return names;
    }

    Placeholders placeholders() {
        return placeholders;
    }

    Services services() {
        return services;
    }

    Map<Id, Vpc> vpcs() {
        return vpcs;
    }

    Map<Id, Eni> enis() {
        return interfaces.all();
    }

    Map<Id, SecurityGroup> groups() {
        return groups;
    }

    Map<Id, List<GroupRule>> groupRules() {
        return groupRules;
    }

    /** A fact of no VPC's own. */
    void add(Object fact) {
        others.computeIfAbsent(SHARED, any -> new ArrayList<>()).add(fact);
    }

    /** A fact about {@code thing}, which is a VPC or something in one, or belongs to a transit gateway. */
    void add(Id thing, Object fact) {
        if (fact instanceof Route route) {
            targets.add(route.target());
        }
        others.computeIfAbsent(place(thing), any -> new ArrayList<>()).add(fact);
    }

    void add(Eni eni) {
        interfaces.add(eni);
    }

    private Id place(Id thing) {
        boolean ofGateway =
                thing.kind() == Kind.TRANSIT_GATEWAY_ROUTE_TABLE || thing.kind() == Kind.TRANSIT_GATEWAY_ATTACHMENT;
        int slash = thing.name().indexOf('/');
        return ofGateway
                ? SHARED
                : Scope.vpc(slash < 0 ? thing.name() : thing.name().substring(0, slash));
    }

    /** The interfaces of a VPC. */
    List<Eni> enisOf(Id vpc) {
        return interfaces.of(vpc);
    }

    /** The interfaces that have an address of {@code block}, private or public, in the order of the file. */
    Collection<Eni> holding(Cidr block) {
        return interfaces.holding(block);
    }

    /** The interfaces to which an internet gateway maps an address. */
    Collection<Eni> mapped() {
        return interfaces.mapped();
    }

    /** The interfaces that a question may mean which is about whoever has some addresses. */
    Collection<Eni> meant(Ask ask) {
        return interfaces.meant(ask);
    }

    /** The VPCs with an interface that has {@code address} as a public or IPv6 one. */
    Set<Id> holders(Address address) {
        return interfaces.holders(address);
    }

    /** All facts. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        for (Vpc vpc : vpcs.values()) {
            facts.add(vpc);
            facts.addAll(enisOf(vpc.id()));
        }
        for (SecurityGroup group : groups.values()) {
            facts.add(group);
            facts.addAll(groupRules.get(group.id()));
        }
        others.values().forEach(facts::addAll);
        return facts;
    }

    /** The facts of a VPC, beside itself, its interfaces and its groups. */
    List<Object> others(Id vpc) {
        return others.getOrDefault(vpc, List.of());
    }

    /** The facts of no VPC's own. */
    List<Object> shared() {
        return others(SHARED);
    }

    /** Whether a route leads to an interface, or to what it belongs to. */
    boolean isTarget(Eni eni) {
        return targets.contains(eni.id()) || targets.contains(eni.owner());
    }

    /** Whether an interface may have to do with packets that are neither from it nor to it. To those of an endpoint only a route brings any. */
    boolean mayForward(Eni eni) {
        return !eni.sourceDestCheck() && eni.getOwnerKind() != Kind.ENDPOINT || isTarget(eni);
    }

    /** The facts of one type of a VPC, beside its interfaces and groups. */
    <T> List<T> all(Id vpc, Class<T> type) {
        return others(vpc).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The facts of one type of no VPC's own. */
    <T> List<T> all(Class<T> type) {
        return all(SHARED, type);
    }

    /** The packets to public addresses that nothing in the file holds. */
    PacketSet toInternet() {
        return internet.get();
    }
}

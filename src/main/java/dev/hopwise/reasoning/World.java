package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.SecurityGroup;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Network;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A topology as facts: references resolved, implied objects added, nothing decided. */
final class World {
    private final Topology topology;
    private final Names names;
    private final Placeholders placeholders;
    private final Services services;
    private final Map<Id, Vpc> vpcs = new LinkedHashMap<>();
    private final Map<Id, Eni> enis = new LinkedHashMap<>();
    private final Map<Id, SecurityGroup> groups = new LinkedHashMap<>();
    private final Map<Id, List<GroupRule>> groupRules = new LinkedHashMap<>();
    private final List<Object> others = new ArrayList<>();

    private World(Topology topology, List<String> askedServices) {
        this.topology = topology;
        this.names = Names.of(topology);
        this.placeholders = new Placeholders(taken(topology));
        this.services = new Services(topology, names, placeholders, askedServices);
    }

    /** The facts of a topology; {@code askedServices} are the services that a question names, by full name. */
    static World of(Topology topology, List<String> askedServices) {
        World world = new World(topology, askedServices);
        new InterfaceFacts(world).add();
        new VpcFacts(world).add();
        new RouteFacts(world).add();
        new FilterFacts(world).add();
        new ConnectionFacts(world).add();
        new OutsideFacts(world).add();
        topology.transitGateways().values().forEach(gateway -> new TransitFacts(world, gateway).add());
        return world;
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
        return enis;
    }

    Map<Id, SecurityGroup> groups() {
        return groups;
    }

    Map<Id, List<GroupRule>> groupRules() {
        return groupRules;
    }

    void add(Object fact) {
        others.add(fact);
    }

    /** Every fact, in the order of the file. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>(vpcs.values());
        facts.addAll(enis.values());
        facts.addAll(groups.values());
        groupRules.values().forEach(facts::addAll);
        facts.addAll(others);
        return facts;
    }

    /** The facts of one type, in the order of the file. */
    <T> List<T> all(Class<T> type) {
        return facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The packets to public addresses that nothing in the file holds. */
    PacketSet toInternet() {
        PacketSet held = PacketSet.NONE;
        for (Vpc vpc : vpcs.values()) {
            held = held.union(vpc.inbound());
        }
        for (Eni eni : enis.values()) {
            held = held.union(eni.publicInbound());
        }
        for (var network : topology.networks().values()) {
            held = held.union(inbound(network));
        }
        return Space.TO_PUBLIC.minus(held);
    }

    /** The packets to a network outside AWS. */
    PacketSet inbound(Network network) {
        return inbound(network.cidrs().stream());
    }

    private static PacketSet inbound(Stream<Block> blocks) {
        return blocks.map(block -> PacketSet.to(block.cidr())).reduce(PacketSet.NONE, PacketSet::union);
    }

    /** The packets to the blocks of the VPCs and networks: no service and no gateway has a public address there. */
    private static PacketSet taken(Topology topology) {
        Stream<Block> inVpcs = topology.vpcs().values().stream()
                .flatMap(vpc -> Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream()));
        Stream<Block> outside = topology.networks().values().stream().flatMap(network -> network.cidrs().stream());
        return inbound(Stream.concat(inVpcs, outside));
    }
}

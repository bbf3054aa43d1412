package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.EntryBlock;
import dev.hopwise.reasoning.fact.NamedBlock;
import dev.hopwise.source.Where;
import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NetworkAcl;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.PrefixList;
import dev.hopwise.topology.RouteTable;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The blocks that rules, entries, routes, prefix lists and networks name, as they are written. */
final class NamedBlockFacts {
    private final World world;
    private final List<Object> facts = new ArrayList<>();

    NamedBlockFacts(World world) {
        this.world = world;
    }

    List<Object> all() {
        for (Vpc vpc : world.topology().vpcs().values()) {
            vpc.securityGroups().values().forEach(group -> addGroup(vpc, group));
            vpc.networkAcls().values().forEach(acl -> addAcl(vpc, acl));
            vpc.routeTables().values().forEach(table -> addTable(vpc, table));
        }
        world.topology().transitGateways().values().forEach(this::addTransitTables);
        world.topology().prefixLists().values().forEach(this::addPrefixList);
        world.topology()
                .networks()
                .values()
                .forEach(network -> addBlocks(new Id(Kind.NETWORK, network.id()), network.cidrs()));
        return facts;
    }

    private void addPrefixList(PrefixList list) {
        Id id = new Id(Kind.PREFIX_LIST, list.id());
        int most = list.maxEntries().map(Number::value).orElse(Integer.MAX_VALUE);
        facts.add(new dev.hopwise.reasoning.fact.PrefixList(id, most, list.where()));
        addBlocks(id, list.entries().orElse(List.of()));
    }

    private void addBlocks(Id by, List<Block> blocks) {
        blocks.forEach(block -> facts.add(new NamedBlock(by, block.cidr(), block.written(), block.where())));
    }

    private void addGroup(Vpc vpc, SecurityGroup group) {
        Id id = Id.within(vpc.id(), Kind.SECURITY_GROUP, group.id());
        Stream.concat(group.inbound().stream(), group.outbound().stream())
                .flatMap(List<GroupRule>::stream)
                .flatMap(rule -> Stream.concat(rule.from().stream(), rule.to().stream()))
                .forEach(peer -> add(id, peer.text(), peer.where()));
    }

    private void addAcl(Vpc vpc, NetworkAcl acl) {
        Id id = Id.within(vpc.id(), Kind.NETWORK_ACL, acl.id());
        acl.inbound().ifPresent(entries -> entries.forEach(entry -> addEntry(id, Direction.INGRESS, entry)));
        acl.outbound().ifPresent(entries -> entries.forEach(entry -> addEntry(id, Direction.EGRESS, entry)));
    }

    private void addEntry(Id acl, Direction direction, AclEntry entry) {
        Optional<Block> block = direction == Direction.INGRESS ? entry.from() : entry.to();
        block.ifPresent(it ->
                facts.add(new EntryBlock(acl, direction, entry.rule().value(), it.cidr(), it.written(), it.where())));
    }

    private void addTable(Vpc vpc, RouteTable table) {
        Id id = Id.within(vpc.id(), Kind.ROUTE_TABLE, table.id());
        table.routes().forEach(route -> add(id, route.to().value(), route.to().where()));
    }

    private void addTransitTables(TransitGateway gateway) {
        gateway.routeTables().values().forEach(table -> {
            Id id = Id.within(gateway.id(), Kind.TRANSIT_GATEWAY_ROUTE_TABLE, table.id());
            table.routes()
                    .forEach(route -> add(id, route.to().value(), route.to().where()));
        });
    }

    private void add(Id by, String written, Where where) {
        if (Cidr.isCidr(written)) {
            facts.add(new NamedBlock(by, Cidr.parse(written), written, where));
        }
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.EndpointService;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupAt;
import dev.hopwise.reasoning.fact.GroupReference;
import dev.hopwise.reasoning.fact.Member;
import dev.hopwise.reasoning.fact.SubnetBlock;
import dev.hopwise.reasoning.fact.VpcBlock;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Service;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of a topology only findings ask for: how it is written, not where packets go. */
final class DesignFacts {
    private final World world;
    private final List<Object> facts = new ArrayList<>();

    DesignFacts(World world) {
        this.world = world;
    }

    List<Object> all() {
        for (Vpc vpc : world.topology().vpcs().values()) {
            Id id = Scope.vpc(vpc.id());
            Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                    .map(block ->
                            new VpcBlock(id, block.cidr(), block.written(), PacketSet.to(block.cidr()), block.where()))
                    .forEach(facts::add);
            vpc.subnets().values().forEach(subnet -> addSubnet(id, subnet));
        }
        facts.addAll(FlowLogs.of(world));
        facts.addAll(NeedFacts.of(world));
        addGroups();
        world.groupRules().values().stream()
                .flatMap(rules -> rules.stream())
                .forEach(rule -> rule.references().forEach(group -> facts.add(new GroupReference(rule, group))));
        world.topology().services().values().forEach(this::addService);
        facts.addAll(new NamedBlockFacts(world).all());
        facts.addAll(new QuotaFacts(world).all());
        facts.addAll(new ExpectedFacts(world).all());
        facts.addAll(AskedFacts.of(world));
        return facts;
    }

    private void addGroups() {
        Set<List<Object>> told = new HashSet<>();
        for (Eni eni : world.enis().values()) {
            for (Id group : eni.groups()) {
                facts.add(new Member(eni.id(), group));
                if (told.add(List.of(eni.subnet(), group, eni.getOwnerKind()))) {
                    facts.add(new GroupAt(eni.subnet(), group, eni.getOwnerKind()));
                }
            }
        }
    }

    private void addSubnet(Id vpc, Subnet subnet) {
        Id id = Id.within(vpc.name(), Kind.SUBNET, subnet.id());
        Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidr().stream())
                .map(block -> new SubnetBlock(id, vpc, block.cidr(), block.written(), block.where()))
                .forEach(facts::add);
    }

    private void addService(Service service) {
        Id id = world.services().id(service.id(), world.services().region(Optional.empty()));
        facts.add(new EndpointService(
                id, service.azs().stream().map(Object::toString).toList(), service.where()));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.List;
import java.util.stream.Stream;

/** VPCs and subnets. */
final class VpcFacts {
    private final World world;

    VpcFacts(World world) {
        this.world = world;
    }

    void add() {
        for (var vpc : world.topology().vpcs().values()) {
            addVpc(vpc);
            vpc.subnets().values().forEach(subnet -> addSubnet(vpc, subnet));
        }
    }

    private void addVpc(dev.hopwise.topology.Vpc vpc) {
        List<Cidr> cidrs = Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                .map(block -> block.cidr())
                .toList();
        world.vpcs()
                .put(
                        Scope.vpc(vpc.id()),
                        new Vpc(
                                Scope.vpc(vpc.id()),
                                world.services().region(vpc.region().map(Object::toString)),
                                vpc.region().isEmpty()
                                        && world.topology()
                                                .defaults()
                                                .flatMap(it -> it.region())
                                                .isEmpty(),
                                cidrs,
                                cidrs.stream()
                                        .map(cidr ->
                                                world.placeholders().to(cidr).certain())
                                        .reduce(PacketSet.NONE, PacketSet::union),
                                held(world.enisOf(Scope.vpc(vpc.id())).stream()),
                                vpc.dnsSupport().map(flag -> flag.on()).orElse(true),
                                vpc.dnsHostnames().map(flag -> flag.on()).orElse(false),
                                vpc.blockPublicAccess().orElse(BlockPublicAccess.OFF),
                                vpc.where()));
    }

    private static PacketSet held(Stream<Eni> enis) {
        return PacketSet.union(enis.map(Eni::inbound).toList());
    }

    private void addSubnet(dev.hopwise.topology.Vpc vpc, dev.hopwise.topology.Subnet subnet) {
        Id id = Id.within(vpc.id(), Kind.SUBNET, subnet.id());
        List<Cidr> cidrs = Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidr().stream())
                .map(block -> block.cidr())
                .toList();
        PacketSet inbound = cidrs.stream()
                .map(cidr -> world.placeholders().to(cidr).certain())
                .reduce(PacketSet.NONE, PacketSet::union);
        Id acl = subnet.networkAcl()
                .map(ref -> Scope.of(world, vpc.id()).one(ref, Kind.NETWORK_ACL))
                .orElseGet(() -> Scope.defaultAcl(vpc));
        world.add(
                id,
                new Subnet(
                        id,
                        Scope.vpc(vpc.id()),
                        subnet.az().map(Object::toString).orElse(""),
                        cidrs,
                        inbound,
                        held(world.enisOf(Scope.vpc(vpc.id())).stream()
                                .filter(eni -> eni.subnet().equals(id))),
                        inbound.mirrored(),
                        Scope.of(world, vpc.id()).table(id),
                        acl,
                        subnet.dns64().filter(it -> it.on()).isPresent(),
                        subnet.blockPublicAccess().orElse(BlockPublicAccess.OFF),
                        subnet.where()));
    }
}

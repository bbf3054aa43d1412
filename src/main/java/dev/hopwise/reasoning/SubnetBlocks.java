package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Ip;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The blocks of a subnet, or of the VPC for what stands in none, and what AWS would say to addresses there. */
record SubnetBlocks(Vpc vpc, Id subnet) {
    /** The packets to the blocks. */
    PacketSet inbound() {
        return blocks().map(PacketSet::to).reduce(PacketSet.NONE, PacketSet::union);
    }

    /** The packets to those addresses that nothing in the file has and AWS does not keep: an address not written is one of them. */
    PacketSet free() {
        List<PacketSet> taken = Stream.concat(written(), blocks().flatMap(SubnetBlocks::kept))
                .map(PacketSet::to)
                .toList();
        return inbound().minus(PacketSet.union(taken));
    }

    private Stream<Address> written() {
        Stream<Ip> interfaces = vpc.interfaces().values().stream()
                .flatMap(it -> Stream.of(it.ip().stream(), it.secondaryIps().stream(), it.ipv6().stream()))
                .flatMap(all -> all);
        Stream<Ip> gateways = vpc.natGateways().values().stream().flatMap(nat -> nat.privateIp().stream());
        Stream<Ip> endpoints = vpc.endpoints().values().stream()
                .flatMap(endpoint -> endpoint.subnets().stream())
                .flatMap(at -> at.ip().stream());
        return Stream.of(interfaces, gateways, endpoints)
                .flatMap(all -> all)
                .map(Ip::address)
                .filter(this::contains);
    }

    /** The first four and the last (UG:subnet-sizing). */
    private static Stream<Address> kept(Cidr block) {
        Stream<Address> first = IntStream.range(0, 4).mapToObj(block.first()::plus);
        return Stream.concat(first, Stream.of(block.last()));
    }

    /**
     * Why AWS would refuse one of the addresses, if it would: it is outside the subnet, the subnet is outside the VPC, or the
     * address is in another subnet as well.
     */
    Optional<String> doubt(List<Address> addresses) {
        List<Address> fixed =
                addresses.stream().filter(address -> !address.isPlaceholder()).toList();
        return fixed.stream()
                .filter(address -> !contains(address))
                .findFirst()
                .map(address -> address + " is outside subnet " + subnet)
                .or(this::outsideOfVpc)
                .or(() -> fixed.stream()
                        .flatMap(address -> shared(address).stream())
                        .findFirst());
    }

    private Optional<String> outsideOfVpc() {
        return blocks().filter(block -> whole().noneMatch(of -> of.contains(block)))
                .findFirst()
                .map(block ->
                        "the block " + block + " of subnet " + subnet + " is outside the blocks of vpc " + vpc.id());
    }

    private Stream<Cidr> whole() {
        return Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream()).map(block -> block.cidr());
    }

    private Optional<String> shared(Address address) {
        String own = subnet.name().substring(subnet.name().indexOf('/') + 1);
        for (Subnet other : vpc.subnets().values()) {
            if (!other.id().equals(own) && blocks(other).anyMatch(block -> block.contains(address))) {
                Id both = Id.within(vpc.id(), Kind.SUBNET, other.id());
                return Optional.of(address + " is in subnet " + both + " as well as in " + subnet);
            }
        }
        return Optional.empty();
    }

    private boolean contains(Address address) {
        return blocks().anyMatch(block -> block.contains(address));
    }

    private Stream<Cidr> blocks() {
        Subnet written = vpc.subnets().get(subnet.name().substring(subnet.name().indexOf('/') + 1));
        return written == null ? vpc.cidrs().stream().map(block -> block.cidr()) : blocks(written);
    }

    private static Stream<Cidr> blocks(Subnet subnet) {
        return Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidr().stream()).map(block -> block.cidr());
    }
}

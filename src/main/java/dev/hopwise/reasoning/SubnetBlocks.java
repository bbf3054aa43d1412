package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The blocks of a subnet, or of the VPC for what stands in none, and what AWS would say to addresses there. */
record SubnetBlocks(Vpc vpc, Id subnet) {
    /** The packets to the blocks. */
    PacketSet inbound() {
        return blocks().map(PacketSet::to).reduce(PacketSet.NONE, PacketSet::union);
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

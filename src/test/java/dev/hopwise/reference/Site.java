package dev.hopwise.reference;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import dev.hopwise.topology.VpnGateway;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A topology, and the plain questions that every hop asks of it. */
final class Site {
    private final Topology topology;
    private final Names names;
    private final List<Port> ports;
    private final Map<String, List<Hop>> tables = new HashMap<>();

    Site(Topology topology) {
        this.topology = topology;
        this.names = Names.of(topology);
        this.ports = new Ports(this).all();
    }

    /** What a table holds, worked out once. */
    List<Hop> hops(String table, Supplier<List<Hop>> hops) {
        List<Hop> known = tables.get(table);
        if (known == null) {
            known = hops.get();
            tables.put(table, known);
        }
        return known;
    }

    Topology topology() {
        return topology;
    }

    Vpc vpc(String id) {
        return topology.vpcs().get(id);
    }

    String region(Vpc vpc) {
        return vpc.region()
                .or(() -> topology.defaults().flatMap(it -> it.region()))
                .map(Text::value)
                .orElse("us-east-1");
    }

    /** The one thing that a reference written in a VPC means. */
    Id find(Ref reference, String vpc, Kind... kinds) {
        return find(reference.text(), vpc, kinds).orElseThrow(() -> new IllegalStateException("Dangling " + reference));
    }

    Optional<Id> find(String text, String vpc, Kind... kinds) {
        List<Id> found = names.find(text, Optional.of(vpc), Set.of(kinds));
        if (found.size() > 1) {
            throw new IllegalStateException("Ambiguous " + text);
        }
        return found.stream().findFirst();
    }

    Stream<Port> ports() {
        return ports.stream();
    }

    Stream<Port> portsIn(String vpc) {
        return ports().filter(port -> port.vpc().equals(vpc));
    }

    Optional<Port> holder(String vpc, IpAddress address) {
        return portsIn(vpc).filter(port -> port.holds(address)).findFirst();
    }

    Optional<Port> publicHolder(IpAddress address) {
        return ports().filter(port -> port.publicAddress().equals(Optional.of(address)))
                .findFirst();
    }

    List<IpBlock> networkBlocks(String network) {
        return topology.networks().get(network).cidrs().stream()
                .map(block -> IpBlock.parse(block.written()))
                .toList();
    }

    /** The prefixes of a VPN gateway. */
    List<IpBlock> knownTo(VpnGateway gateway) {
        return Stream.concat(
                        gateway.networks().stream().flatMap(ref -> networkBlocks(ref.text()).stream()),
                        gateway.routes().stream().map(block -> IpBlock.parse(block.written())))
                .toList();
    }

    /** The network outside AWS that has an address. */
    Optional<String> networkOf(IpAddress address) {
        return topology.networks().keySet().stream()
                .filter(id -> networkBlocks(id).stream().anyMatch(block -> block.contains(address)))
                .findFirst();
    }

    /** A host in a network outside AWS. */
    Port networkEnd(String network, IpAddress address) {
        return new Port(
                Kind.NETWORK,
                "",
                network,
                Optional.empty(),
                List.of(address),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                true);
    }

    List<IpBlock> blocks(Vpc vpc) {
        return Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                .map(block -> IpBlock.parse(block.written()))
                .toList();
    }

    boolean isInside(Vpc vpc, IpAddress address) {
        return blocks(vpc).stream().anyMatch(block -> block.contains(address));
    }

    /** The VPC that has been given the block of an IPv6 address. */
    Optional<Vpc> ownerOfIpv6(IpAddress address) {
        return topology.vpcs().values().stream()
                .filter(vpc -> address.isIpv6() && isInside(vpc, address))
                .findFirst();
    }

    Optional<Subnet> subnetOf(Vpc vpc, IpAddress address) {
        return vpc.subnets().values().stream()
                .filter(subnet -> isInside(subnet, address))
                .findFirst();
    }

    /** The first four addresses of a block, and its last (UG:subnet-sizing). */
    static boolean isKept(Subnet subnet, IpAddress address) {
        return Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidr().stream())
                .map(block -> IpBlock.parse(block.written()))
                .filter(block -> block.contains(address))
                .anyMatch(block -> address.equals(block.last())
                        || address.value().subtract(block.first().value()).compareTo(BigInteger.valueOf(4)) < 0);
    }

    static boolean isInside(Subnet subnet, IpAddress address) {
        return Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidr().stream())
                .anyMatch(block -> IpBlock.parse(block.written()).contains(address));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.NatGateway;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Connectivity;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.EndpointSubnet;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.IpAddressType;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NatScope;
import dev.hopwise.topology.NatState;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Network interfaces: of instances, NAT gateways and interface endpoints. */
final class InterfaceFacts {
    private final World world;

    InterfaceFacts(World world) {
        this.world = world;
    }

    void add() {
        List<Eni> all = new ArrayList<>();
        List<Eni> ended = new ArrayList<>();
        for (Vpc vpc : world.topology().vpcs().values()) {
            List<Eni> enis = new ArrayList<>();
            vpc.interfaces().values().forEach(it -> enis.add(ofInstance(vpc, it)));
            vpc.natGateways().values().forEach(nat -> (state(nat).ended() ? ended : enis).add(ofNatGateway(vpc, nat)));
            vpc.endpoints().values().stream()
                    .filter(endpoint -> endpoint.type() == EndpointType.INTERFACE)
                    .forEach(endpoint -> endpoint.subnets()
                            .forEach(
                                    at -> (state(endpoint).ended() ? ended : enis).add(ofEndpoint(vpc, endpoint, at))));
            vpc.endpoints().values().stream()
                    .filter(endpoint -> endpoint.type() == EndpointType.INSTANCE_CONNECT)
                    .forEach(
                            endpoint -> (state(endpoint).ended() ? ended : enis).add(ofConnectEndpoint(vpc, endpoint)));
            all.addAll(DuplicateAddresses.doubted(enis));
        }
        DuplicateAddresses.publiclyDoubted(all).forEach(eni -> world.add(eni));
        DuplicateAddresses.notTaken(ended, all).forEach(eni -> world.add(eni));
    }

    private static NatState state(dev.hopwise.topology.NatGateway nat) {
        return nat.state().orElse(NatState.AVAILABLE);
    }

    private static EndpointState state(dev.hopwise.topology.Endpoint endpoint) {
        return endpoint.state().orElse(EndpointState.AVAILABLE);
    }

    private Eni ofInstance(Vpc vpc, dev.hopwise.topology.NetworkInterface it) {
        Id id = Id.within(vpc.id(), Kind.NETWORK_INTERFACE, it.id());
        Id subnet = Scope.of(world, vpc.id()).one(it.subnet(), Kind.SUBNET);
        List<Address> addresses = Stream.of(it.ip().stream(), it.secondaryIps().stream(), it.ipv6().stream())
                .flatMap(all -> all)
                .map(ip -> ip.address())
                .toList();
        return new Eni(
                id,
                id,
                Scope.vpc(vpc.id()),
                subnet,
                addresses,
                it.publicIp().map(ip -> ip.address()),
                inbound(addresses),
                Scope.of(world, vpc.id()).groups(it.securityGroups()),
                it.sourceDestCheck().map(Flag::on).orElse(true),
                it.attached().map(Flag::on).orElse(true),
                new SubnetBlocks(vpc, subnet).doubt(addresses),
                Optional.empty(),
                it.where());
    }

    private Eni ofNatGateway(Vpc vpc, dev.hopwise.topology.NatGateway nat) {
        Id id = Id.within(vpc.id(), Kind.NAT_GATEWAY, nat.id());
        boolean regional = nat.scope().orElse(NatScope.ZONAL) == NatScope.REGIONAL;
        boolean publicly = nat.connectivity().orElse(Connectivity.PUBLIC) == Connectivity.PUBLIC;
        Id subnet = regional
                ? Scope.vpc(vpc.id())
                : nat.subnet()
                        .map(ref -> Scope.of(world, vpc.id()).one(ref, Kind.SUBNET))
                        .orElseThrow();
        Address own = nat.privateIp()
                .map(ip -> ip.address())
                .orElseGet(() -> unfixed(Family.IPV4, "the private address of " + id, vpc, subnet));
        Optional<Address> outer = publicly
                ? Optional.of(nat.publicIp()
                        .map(ip -> ip.address())
                        .orElseGet(() -> world.placeholders().publicly(Family.IPV4, "the public address of " + id)))
                : Optional.empty();
        world.add(
                id,
                new NatGateway(
                        id,
                        Scope.vpc(vpc.id()),
                        subnet,
                        natTable(vpc, nat, regional, subnet),
                        regional,
                        state(nat) == NatState.AVAILABLE,
                        state(nat).ended(),
                        nat.azs().stream().map(Object::toString).toList(),
                        own,
                        nat.where()));
        Optional<String> doubt = regional ? Optional.empty() : new SubnetBlocks(vpc, subnet).doubt(List.of(own));
        return eni(id, id, vpc, subnet, List.of(own), outer, List.of(), doubt, nat.where());
    }

    private Id natTable(Vpc vpc, dev.hopwise.topology.NatGateway nat, boolean regional, Id subnet) {
        Scope scope = Scope.of(world, vpc.id());
        if (!regional) {
            return scope.table(subnet);
        }
        return nat.routeTable()
                .map(ref -> scope.one(ref, Kind.ROUTE_TABLE))
                .orElseGet(() -> Id.within(vpc.id(), Kind.ROUTE_TABLE, nat.id()));
    }

    private Eni ofEndpoint(Vpc vpc, dev.hopwise.topology.Endpoint endpoint, EndpointSubnet at) {
        Id owner = Id.within(vpc.id(), Kind.ENDPOINT, endpoint.id());
        Id subnet = Scope.of(world, vpc.id()).one(at.subnet(), Kind.SUBNET);
        Id id = new Id(Kind.NETWORK_INTERFACE, owner.name() + " in " + subnet.name());
        IpAddressType type = endpoint.ipAddressType().orElse(IpAddressType.IPV4);
        List<Address> addresses = new ArrayList<>();
        at.ip().ifPresent(ip -> addresses.add(ip.address()));
        if (type != IpAddressType.IPV6 && addresses.stream().noneMatch(a -> a.family() == Family.IPV4)) {
            addresses.add(unfixed(Family.IPV4, "the address of " + id, vpc, subnet));
        }
        if (type != IpAddressType.IPV4 && addresses.stream().noneMatch(a -> a.family() == Family.IPV6)) {
            addresses.add(unfixed(Family.IPV6, "the IPv6 address of " + id, vpc, subnet));
        }
        List<Id> groups = Scope.of(world, vpc.id()).groups(endpoint.securityGroups());
        return eni(
                id,
                owner,
                vpc,
                subnet,
                addresses,
                Optional.empty(),
                groups,
                new SubnetBlocks(vpc, subnet).doubt(addresses),
                endpoint.where());
    }

    private Eni ofConnectEndpoint(Vpc vpc, dev.hopwise.topology.Endpoint endpoint) {
        Id owner = Id.within(vpc.id(), Kind.ENDPOINT, endpoint.id());
        Id subnet = Scope.of(world, vpc.id()).one(endpoint.subnet().orElseThrow(), Kind.SUBNET);
        Id id = new Id(Kind.NETWORK_INTERFACE, owner.name() + " in " + subnet.name());
        List<Address> addresses = List.of(unfixed(Family.IPV4, "the address of " + id, vpc, subnet));
        List<Id> groups = Scope.of(world, vpc.id()).groups(endpoint.securityGroups());
        return eni(id, owner, vpc, subnet, addresses, Optional.empty(), groups, Optional.empty(), endpoint.where());
    }

    private static Eni eni(
            Id id,
            Id owner,
            Vpc vpc,
            Id subnet,
            List<Address> addresses,
            Optional<Address> outer,
            List<Id> groups,
            Optional<String> doubt,
            Where where) {
        return new Eni(
                id,
                owner,
                Scope.vpc(vpc.id()),
                subnet,
                List.copyOf(addresses),
                outer,
                inbound(addresses),
                groups,
                false,
                true,
                doubt,
                Optional.empty(),
                where);
    }

    private static PacketSet inbound(List<Address> addresses) {
        return addresses.stream().map(PacketSet::to).reduce(PacketSet.NONE, PacketSet::union);
    }

    private Address unfixed(Family family, String label, Vpc vpc, Id subnet) {
        return world.placeholders().within(family, label, new SubnetBlocks(vpc, subnet).free());
    }
}

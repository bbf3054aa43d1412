package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.EgressOnlyInternetGateway;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.InternetGateway;
import dev.hopwise.reasoning.fact.PeeringSide;
import dev.hopwise.reasoning.fact.UnfilteredAddress;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.IpAddressType;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.PeeringStatus;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gateways of VPCs, peering connections, endpoints, and the addresses at which AWS itself answers. */
final class ConnectionFacts {
    private static final String AMAZON_DNS = "Amazon DNS";
    /** Past filters and yet in no list of what flow logs leave out: that names metadata and time by their IPv4 addresses (UG: flow-logs-limitations). */
    private static final Set<String> RECORDED = Set.of("169.254.170.2", "fd00:ec2::254", "fd00:ec2::123");

    private final World world;

    ConnectionFacts(World world) {
        this.world = world;
    }

    void add() {
        for (Vpc vpc : world.topology().vpcs().values()) {
            addGateways(vpc);
            vpc.endpoints().values().forEach(endpoint -> addEndpoint(vpc, endpoint));
            addUnfiltered(vpc);
        }
        world.topology().peerings().values().forEach(this::addPeering);
    }

    private void addGateways(Vpc vpc) {
        Id id = Scope.vpc(vpc.id());
        vpc.internetGateway()
                .ifPresent(gateway -> world.add(
                        id,
                        new InternetGateway(
                                Id.within(
                                        vpc.id(),
                                        Kind.INTERNET_GATEWAY,
                                        gateway.id().value()),
                                id,
                                gateway.routeTable()
                                        .map(ref -> Scope.of(world, vpc.id()).one(ref, Kind.ROUTE_TABLE)),
                                gateway.where())));
        vpc.egressOnlyInternetGateway()
                .ifPresent(gateway -> world.add(
                        id,
                        new EgressOnlyInternetGateway(
                                Id.within(vpc.id(), Kind.EGRESS_ONLY_INTERNET_GATEWAY, gateway.value()),
                                id,
                                gateway.where())));
    }

    private void addEndpoint(Vpc vpc, dev.hopwise.topology.Endpoint endpoint) {
        String region = endpoint.serviceRegion()
                .map(Object::toString)
                .orElse(world.services().region(vpc.region().map(Object::toString)));
        EndpointState state = endpoint.state().orElse(EndpointState.AVAILABLE);
        Id service = world.services().id(endpoint.service().value(), region);
        Endpoint fact = new Endpoint(
                Id.within(vpc.id(), Kind.ENDPOINT, endpoint.id()),
                Scope.vpc(vpc.id()),
                endpoint.type(),
                service,
                endpoint.serviceRegion().isPresent(),
                AwsServices.types(service.name())
                        .map(types -> types.contains(endpoint.type()))
                        .orElse(endpoint.type() != EndpointType.GATEWAY),
                state == EndpointState.AVAILABLE,
                state.ended(),
                state.word(),
                endpoint.privateDns().map(flag -> flag.on()).orElse(false),
                protocols(endpoint),
                families(endpoint),
                endpoint.policy().map(Policy::where),
                endpoint.preserveClientIp().map(flag -> flag.on()).orElse(false),
                endpoint.subnets().stream()
                        .map(at -> Scope.of(world, vpc.id()).one(at.subnet(), Kind.SUBNET))
                        .toList(),
                endpoint.where());
        world.add(Scope.vpc(vpc.id()), fact);
        endpoint.policy().ifPresent(policy -> new PolicyFacts(world).add(fact, policy));
    }

    private PacketSet protocols(dev.hopwise.topology.Endpoint endpoint) {
        return endpoint
                .protocols()
                .or(() -> Optional.ofNullable(world.topology()
                                .services()
                                .get(endpoint.service().value()))
                        .flatMap(service -> service.protocols()))
                .map(Protocols::traffic)
                .orElse(List.of(Traffic.parse("tcp")))
                .stream()
                .map(PacketSet::of)
                .reduce(PacketSet.NONE, PacketSet::union);
    }

    static PacketSet families(dev.hopwise.topology.Endpoint endpoint) {
        return switch (endpoint.ipAddressType().orElse(IpAddressType.IPV4)) {
            case IPV4 -> PacketSet.of(Family.IPV4);
            case IPV6 -> PacketSet.of(Family.IPV6);
            case DUALSTACK -> PacketSet.ALL;
        };
    }

    private void addPeering(Peering peering) {
        Id id = new Id(Kind.PEERING, peering.id());
        PeeringStatus status = peering.status().orElse(PeeringStatus.ACTIVE);
        Id one = Scope.vpc(peering.between().get(0).text());
        Id other = Scope.vpc(peering.between().get(1).text());
        boolean active = status == PeeringStatus.ACTIVE;
        Set<Id> resolved = peering.dnsResolution().stream()
                .map(ref -> Scope.vpc(ref.text()))
                .collect(Collectors.toSet());
        world.add(new PeeringSide(
                id,
                one,
                other,
                other,
                active,
                status.ended(),
                resolved.contains(other),
                status.word(),
                peering.where()));
        world.add(new PeeringSide(
                id, other, one, other, active, status.ended(), resolved.contains(one), status.word(), peering.where()));
    }

    /** UG: vpc-network-acls, AmazonDNS-concepts: what security groups and network ACLs do not filter. */
    private void addUnfiltered(Vpc vpc) {
        addUnfiltered(vpc, "instance metadata", "169.254.169.254", "tcp/80");
        addUnfiltered(vpc, "instance metadata", "fd00:ec2::254", "tcp/80");
        addUnfiltered(vpc, "ECS task metadata", "169.254.170.2", "tcp/80");
        addUnfiltered(vpc, AMAZON_DNS, "169.254.169.253", "udp/53", "tcp/53");
        addUnfiltered(vpc, AMAZON_DNS, "fd00:ec2::253", "udp/53", "tcp/53");
        addUnfiltered(vpc, "Amazon Time Sync", "169.254.169.123", "udp/123");
        addUnfiltered(vpc, "Amazon Time Sync", "fd00:ec2::123", "udp/123");
        addUnfiltered(vpc, "Windows activation", "169.254.169.250", "tcp/1688");
        addUnfiltered(vpc, "Windows activation", "169.254.169.251", "tcp/1688");
        addUnfiltered(vpc, "DHCP", "255.255.255.255", "udp/67");
        vpc.cidrs().stream()
                .findFirst()
                .map(block -> block.cidr().first())
                .ifPresent(first -> addUnfiltered(
                        vpc,
                        AMAZON_DNS,
                        new Address(first.family(), 0, first.low() + 2).toString(),
                        "udp/53",
                        "tcp/53"));
    }

    private void addUnfiltered(Vpc vpc, String text, String address, String... answered) {
        PacketSet inbound = PacketSet.to(Address.parse(address));
        world.add(
                Scope.vpc(vpc.id()),
                new UnfilteredAddress(
                        text,
                        Scope.vpc(vpc.id()),
                        inbound,
                        inbound.intersect(PacketSet.anyOf(answered)),
                        text.equals(AMAZON_DNS),
                        RECORDED.contains(address),
                        vpc.where()));
    }
}

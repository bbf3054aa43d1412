package dev.hopwise.reference;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;

/** What a packet meets where its route leads out of the VPC's own subnets. */
final class Crossing {
    /** PL:gateway-endpoints. */
    private static final List<String> WITH_GATEWAY_ENDPOINTS = List.of("s3", "s3express", "dynamodb");

    private final Site site;
    private final boolean isReply;
    private final Session session;
    private final NatCrossing nats;
    private final InternetCrossing internet;
    private final TransitCrossing transit;
    private final NetworkCrossing networks;

    Crossing(Site site, boolean isReply, Session session, int natPort, RouteLookup routes) {
        this.site = site;
        this.isReply = isReply;
        this.session = session;
        this.nats = new NatCrossing(site, isReply, session, natPort);
        this.internet = new InternetCrossing(site, isReply, session, routes);
        this.transit = new TransitCrossing(site, isReply, session);
        this.networks = new NetworkCrossing(site, session, transit);
    }

    NatCrossing nats() {
        return nats;
    }

    InternetCrossing internet() {
        return internet;
    }

    TransitCrossing transit() {
        return transit;
    }

    NetworkCrossing networks() {
        return networks;
    }

    /** A blackholed winner drops (API:API_Route); a peering that is not active is to blame itself (PEER:vpc-peering-routing). */
    Place cross(Place.AtRouter at, Hop hop, Id target) {
        if (hop.blackhole() && target.kind() != Kind.PEERING) {
            throw at.table().drops();
        }
        return switch (target.kind()) {
            case INTERNET_GATEWAY -> internet.leave(at, target);
            case EGRESS_ONLY_INTERNET_GATEWAY -> internet.leaveEgressOnly(at, target);
            case NAT_GATEWAY -> {
                checkSourceInside(at);
                yield nats.enter(at, target);
            }
            case PEERING -> peering(at, hop, target);
            case ENDPOINT -> endpoint(at, target);
            case TRANSIT_GATEWAY -> transit.enter(at, target);
            case VPN_GATEWAY -> networks.leave(at, target);
            case NETWORK_INTERFACE -> toInterface(at, target);
            default -> throw new Undecided(target.name());
        };
    }

    /** Only while active, only to the peer's own blocks, never between blocks that overlap (PEER:vpc-peering-basics). */
    private Place peering(Place.AtRouter at, Hop hop, Id target) {
        Peering peering = site.topology().peerings().get(target.name());
        String near = at.vpc().id();
        boolean isActive = Peerings.isActive(peering);
        if (!Peerings.isMember(peering, near) || hop.blackhole() && isActive) {
            throw at.table().drops();
        }
        Vpc far = site.vpc(Peerings.farEnd(peering, near));
        if (!isActive) {
            throw Dropped.by(Kind.PEERING, peering.id(), peering.status().get().word());
        }
        if (Peerings.overlaps(site, peering)) {
            throw Dropped.by(Kind.PEERING, peering.id());
        }
        if (!site.isInside(far, at.packet().destination())) {
            throw Dropped.by(Kind.PEERING, peering.id(), isInVpc(at.packet()) ? "transitive" : "edge to edge");
        }
        checkSource(at);
        boolean isNats =
                site.holder(near, at.packet().source()).filter(Port::isNat).isPresent();
        if (isNats && !isReply) {
            session.returns(new Session.Return(far.id(), at.vpc(), at.packet().source()));
        }
        return new Place.InVpc(far, at.packet());
    }

    private boolean isInVpc(Packet packet) {
        return site.topology().vpcs().values().stream().anyMatch(vpc -> site.isInside(vpc, packet.destination()));
    }

    /** Whether it comes from elsewhere, by a transit gateway (PL:vpc-endpoints-s3). */
    private boolean isForeign(Place.AtRouter at) {
        return site.portsIn(at.vpc().id())
                .noneMatch(port -> port.holds(at.packet().source())
                        || port.publicAddress().equals(Optional.of(at.packet().source())));
    }

    /** What a regional NAT gateway sends elsewhere than to the internet has an address that no page names. */
    private void checkSource(Place.AtRouter at) {
        if (!site.isInside(at.vpc(), at.packet().source())) {
            throw new Undecided("the private address of a regional NAT gateway");
        }
    }

    /** The same within the VPC, where what comes by a transit gateway has addresses from elsewhere too. */
    void checkSourceInside(Place.AtRouter at) {
        boolean isRegional = site.portsIn(at.vpc().id())
                .anyMatch(port -> port.isNat()
                        && port.primary().isEmpty()
                        && port.publicAddress().equals(Optional.of(at.packet().source())));
        if (isRegional) {
            throw new Undecided("the private address of a regional NAT gateway");
        }
    }

    private Place endpoint(Place.AtRouter at, Id target) {
        Endpoint endpoint =
                at.vpc().endpoints().get(target.name().substring(target.name().indexOf('/') + 1));
        if (endpoint.type() != EndpointType.GATEWAY_LOAD_BALANCER) {
            return gatewayEndpoint(at, endpoint, target);
        }
        List<Subnet> subnets = endpoint.subnets().stream()
                .map(one -> site.find(one.subnet(), at.vpc().id(), Kind.SUBNET).name())
                .map(name -> at.vpc().subnets().get(name.substring(name.indexOf('/') + 1)))
                .toList();
        checkSourceInside(at);
        return new Place.AtBalancer(at.vpc(), endpoint, session.choices().pick(subnets), at.packet());
    }

    /** TCP and ICMP echo to the service, and their replies (RA:explanation-codes, PL:gateway-endpoints). */
    private Place gatewayEndpoint(Place.AtRouter at, Endpoint endpoint, Id target) {
        Packet packet = at.packet();
        boolean isEcho = packet.protocol() == Packet.ICMP && packet.port() == Packet.ECHO
                || packet.protocol() == Packet.ICMPV6 && packet.port() == Packet.ECHO_IPV6;
        boolean isAvailable = endpoint.state().orElse(EndpointState.AVAILABLE) == EndpointState.AVAILABLE;
        if (isReply) {
            throw Dropped.by(target.kind(), target.name());
        }
        if (!isAvailable) {
            throw Dropped.by(target.kind(), target.name());
        }
        if (packet.protocol() != Packet.TCP && !isEcho) {
            throw Dropped.by(target.kind(), target.name());
        }
        if (isForeign(at)) {
            throw Dropped.by(target.kind(), target.name());
        }
        checkSource(at);
        if (!WITH_GATEWAY_ENDPOINTS.contains(endpoint.service().value())) {
            throw Dropped.by(target.kind(), target.name());
        }
        return new Place.Arrived(Optional.empty(), Optional.of(at.vpc()), packet);
    }

    /** A detached target is a blackhole (UG:subnet-route-tables). */
    private Place toInterface(Place.AtRouter at, Id target) {
        Port port = site.ports()
                .filter(it -> it.kind() == Kind.NETWORK_INTERFACE && it.name().equals(target.name()))
                .findFirst()
                .orElseThrow();
        if (!port.attached()) {
            throw at.table().drops();
        }
        checkSourceInside(at);
        return new Place.AtPort(at.vpc(), port, at.packet());
    }
}

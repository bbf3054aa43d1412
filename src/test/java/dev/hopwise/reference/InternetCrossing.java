package dev.hopwise.reference;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Vpc;
import java.util.Optional;

/** Internet gateways and egress-only ones (UG:VPC_Internet_Gateway, UG:egress-only-internet-gateway). */
final class InternetCrossing {
    /** The space of carriers (RFC 6598). */
    private static final IpBlock SHARED = IpBlock.parse("100.64.0.0/10");

    private final Site site;
    private final boolean isReply;
    private final Session session;
    private final RouteLookup routes;

    InternetCrossing(Site site, boolean isReply, Session session, RouteLookup routes) {
        this.routes = routes;
        this.site = site;
        this.isReply = isReply;
        this.session = session;
    }

    /** Not to private destinations, and in IPv4 only under a public address (RA:explanation-codes). */
    Place leave(Place.AtRouter at, Id gateway) {
        if (!gateway.name().startsWith(at.vpc().id() + "/")) {
            throw at.table().drops();
        }
        Packet packet = at.packet();
        Optional<Port> sender = sender(at.vpc(), packet);
        if (!isReply && sender.isPresent()) {
            session.sights().elsewhere(() -> PublicAccess.checkOut(at.vpc(), sender.get()));
        }
        checkDestination(packet, gateway);
        if (packet.isIpv6()) {
            mustBeOwn(at.vpc(), packet, gateway);
            checkSource(at.vpc(), packet);
            if (isReply && !session.didCrossInternet()) {
                throw new Undecided("a reply in IPv6 by the internet, to a request that came another way");
            }
        }
        // Under its public address a reply fits no request that came in elsewhere.
        if (isReply && !packet.isIpv6() && sender.isPresent() && !session.didComeInByInternet(at.vpc())) {
            throw at.table().drops();
        }
        noteInternet();
        return new Place.OnInternet(packet.isIpv6() ? packet : packet.from(publicSource(at.vpc(), packet, gateway)));
    }

    private Optional<Port> sender(Vpc vpc, Packet packet) {
        return site.portsIn(vpc.id())
                .filter(it -> it.holds(packet.source()) || it.publicAddress().equals(Optional.of(packet.source())))
                .findFirst();
    }

    /** Nothing leaves that came in by a transit gateway, unless a NAT gateway stands in for it (RA:explanation-codes). */
    private void mustBeOwn(Vpc vpc, Packet packet, Id gateway) {
        if (sender(vpc, packet).isEmpty()) {
            throw Dropped.by(gateway.kind(), gateway.name());
        }
    }

    private IpAddress publicSource(Vpc vpc, Packet packet, Id gateway) {
        Port port = sender(vpc, packet).orElseThrow(() -> Dropped.by(gateway.kind(), gateway.name()));
        boolean isPrimary = port.primary().isEmpty() || port.primary().get().equals(packet.source());
        return port.publicAddress()
                .filter(any -> isPrimary)
                .orElseThrow(
                        () -> Dropped.by(port.kind(), port.name(), port.kind() + (isPrimary ? "" : " by another")));
    }

    /** IPv6 only, requests out and their replies in. */
    Place leaveEgressOnly(Place.AtRouter at, Id gateway) {
        Packet packet = at.packet();
        if (!isReply) {
            sender(at.vpc(), packet)
                    .ifPresent(port ->
                            session.sights().elsewhere(() -> PublicAccess.checkOutByEgressOnly(at.vpc(), port)));
        }
        if (!packet.isIpv6() || isReply) {
            throw Dropped.by(gateway.kind(), gateway.name(), packet.isIpv6() ? "" : "IPv4");
        }
        checkDestination(packet, gateway);
        mustBeOwn(at.vpc(), packet, gateway);
        checkSource(at.vpc(), packet);
        // Behind a Gateway Load Balancer endpoint it drops everything (PL:gateway-load-balancer-endpoints).
        if (session.isBehindBalancer()) {
            throw Dropped.by(gateway.kind(), gateway.name());
        }
        noteInternet();
        session.leftByEgressOnly(at.vpc());
        return new Place.OnInternet(packet);
    }

    private void noteInternet() {
        if (!isReply) {
            session.crossedInternet();
        }
    }

    private void checkDestination(Packet packet, Id gateway) {
        if (!packet.destination().isOnInternet()) {
            boolean isHeld =
                    site.topology().vpcs().values().stream().anyMatch(vpc -> site.isInside(vpc, packet.destination()));
            String why = SHARED.contains(packet.destination()) ? "shared" : isHeld ? "private" : "nobody";
            throw Dropped.by(gateway.kind(), gateway.name(), why);
        }
    }

    /** Private IPv6 addresses are nobody's on the internet (RFC 4193). */
    private void checkSource(Vpc vpc, Packet packet) {
        if (!packet.source().isOnInternet()) {
            throw Dropped.by(site.holder(vpc.id(), packet.source()).orElseThrow());
        }
    }

    private void checkGateway(Vpc vpc, Packet packet) {
        boolean hasEgressOnly =
                packet.isIpv6() && vpc.egressOnlyInternetGateway().isPresent();
        if (vpc.internetGateway().isEmpty() && !hasEgressOnly) {
            throw Dropped.by(Kind.VPC, vpc.id());
        }
        if (packet.isIpv6() && !packet.destination().isOnInternet()) {
            throw Dropped.by(site.holder(vpc.id(), packet.destination()).orElseThrow());
        }
        if (vpc.internetGateway().isEmpty()) {
            String gateway = vpc.id() + "/" + vpc.egressOnlyInternetGateway().get();
            throw Dropped.by(Kind.EGRESS_ONLY_INTERNET_GATEWAY, gateway);
        }
    }

    /** The public addresses of the file lead back into its VPCs; all others are somebody on the internet. */
    Place find(Place.OnInternet at) {
        IpAddress destination = at.packet().destination();
        Optional<Vpc> vpc = site.publicHolder(destination)
                .map(port -> site.vpc(port.vpc()))
                .or(() -> site.ownerOfIpv6(destination));
        if (destination.isIpv6()
                && vpc.isPresent()
                && site.holder(vpc.get().id(), destination).isEmpty()) {
            throw Dropped.by(Kind.ADDRESS, destination.toString());
        }
        Optional<String> owner = site.networkOf(destination);
        if (vpc.isEmpty() && !destination.isOnInternet()) {
            throw owner.map(network -> Dropped.by(Kind.NETWORK, network))
                    .orElseGet(() -> Dropped.by(Kind.ADDRESS, destination.toString()));
        }
        Optional<Port> network = owner.map(id -> site.networkEnd(id, destination));
        return vpc.isPresent()
                ? new Place.FromInternet(vpc.get(), at.packet())
                : new Place.Arrived(network, Optional.empty(), at.packet());
    }

    private void checkPublicAccess(Vpc vpc, Packet packet) {
        Optional<Port> receiver =
                packet.isIpv6() ? site.holder(vpc.id(), packet.destination()) : site.publicHolder(packet.destination());
        boolean hasGateway = vpc.internetGateway().isPresent()
                || packet.isIpv6() && vpc.egressOnlyInternetGateway().isPresent();
        receiver.filter(any -> hasGateway)
                .ifPresent(port -> session.sights().elsewhere(() -> PublicAccess.checkIn(vpc, port)));
    }

    /** In by the internet gateway; by the egress-only one only what answers a request that left by it. */
    Place comeIn(Place.FromInternet at) {
        Vpc vpc = at.vpc();
        Packet packet = at.packet();
        noteInternet();
        boolean isAwaited = isReply && packet.isIpv6() && session.didLeaveByEgressOnly(vpc);
        if (!isReply) {
            session.cameInByInternet(vpc);
            checkPublicAccess(vpc, packet);
        }
        if (!isAwaited) {
            checkGateway(vpc, packet);
        }
        if (packet.isIpv6()) {
            return isAwaited ? new Place.InVpc(vpc, packet) : inside(vpc, packet);
        }
        Port port = site.publicHolder(packet.destination()).orElseThrow();
        if (!port.attached()) {
            throw Dropped.by(port);
        }
        if (port.subnet().isEmpty() && routes.edgeOf(vpc).isPresent()) {
            throw new Undecided("a table for what comes in, and a gateway that is in no subnet");
        }
        return port.subnet().isEmpty()
                ? new Place.AtPort(vpc, port, packet)
                : inside(vpc, packet.to(port.primary().orElseThrow()));
    }

    /** By the gateway's own table, where it has one (UG:gateway-route-tables). */
    private Place inside(Vpc vpc, Packet packet) {
        return routes.edgeOf(vpc)
                .<Place>map(edge -> new Place.AtRouter(vpc, edge, Optional.empty(), packet))
                .orElseGet(() -> new Place.InVpc(vpc, packet));
    }
}

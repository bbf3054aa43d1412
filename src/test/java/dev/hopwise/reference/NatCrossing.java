package dev.hopwise.reference;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.NatGateway;
import dev.hopwise.topology.NatState;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;

/** NAT gateways: stateful, from inside to outside only (UG:nat-gateway-basics). */
final class NatCrossing {
    private static final List<Integer> PROTOCOLS = List.of(Packet.ICMP, Packet.TCP, Packet.UDP);

    private final Site site;
    private final boolean isReply;
    private final Session session;
    private final int natPort;

    NatCrossing(Site site, boolean isReply, Session session, int natPort) {
        this.site = site;
        this.isReply = isReply;
        this.session = session;
        this.natPort = natPort;
    }

    /** A reply that a table sends to a NAT gateway meets one that knows no request for it. */
    Place enter(Place.AtRouter at, Id target) {
        Optional<Port> there = site.ports()
                .filter(it -> it.isNat() && it.name().equals(target.name()))
                .findFirst();
        if (isReply || there.filter(session::wasAt).isPresent()) {
            throw at.table().drops();
        }
        if (there.isEmpty() || at.packet().isIpv6() && !Nat64.covers(at.packet().destination())) {
            throw Dropped.by(target.kind(), target.name());
        }
        Port port = there.get();
        NatGateway nat = gateway(at.vpc(), port);
        boolean isServed = nat.azs().isEmpty()
                || nat.azs().stream()
                        .map(Text::value)
                        .anyMatch(zone -> at.zone().equals(Optional.of(zone)));
        if (nat.state().orElse(NatState.AVAILABLE) != NatState.AVAILABLE) {
            throw Dropped.by(port);
        }
        if (!isServed) {
            throw Dropped.by(port);
        }
        return new Place.AtNat(at.vpc(), port, at.packet());
    }

    /** TCP, UDP and ICMP. */
    void checkProtocol(Place.AtNat at) {
        Packet packet = at.packet();
        if (packet.isIpv6() && Nat64.isError(packet)) {
            throw new Undecided("an error of ICMPv6 on its own");
        }
        boolean isCarried = packet.isIpv6() ? Nat64.isCarried(packet) : PROTOCOLS.contains(packet.protocol());
        if (!isCarried) {
            throw Dropped.by(at.nat());
        }
    }

    /** It sends under its own private address, from some port of its own. */
    Place translate(Place.AtNat at, RouteLookup routes) {
        Packet before = at.packet();
        if (at.nat().holds(before.destination())) {
            // Asked itself, it has nothing to send on.
            throw Dropped.by(at.nat());
        }
        // A regional gateway has no private address in the VPC: its public one stands for it up to the internet
        // gateway.
        IpAddress own = at.nat().primary().or(at.nat()::publicAddress).orElseThrow();
        Packet after =
                (before.isIpv6() ? Nat64.toIpv4(before) : before).from(own).fromPort(natPort);
        session.translated(at.nat(), before, after);
        return goOn(at.vpc(), at.nat(), after, routes);
    }

    /** Its reply is given back to the client; anything else from outside is dropped. */
    Place restore(Place.AtPort at, RouteLookup routes) {
        Optional<Session.Translation> known = isReply ? session.answeredBy(at.port(), at.packet()) : Optional.empty();
        Packet request = known.orElseThrow(
                        () -> Dropped.by(at.port().kind(), at.port().name(), isReply ? "stray" : ""))
                .before();
        return goOn(at.vpc(), at.port(), request.reply(), routes);
    }

    private Place goOn(Vpc vpc, Port nat, Packet packet, RouteLookup routes) {
        if (nat.subnet().isPresent()) {
            session.sights().leaves(nat.name());
            return new Place.Leaving(vpc, vpc.subnets().get(nat.subnet().get()), packet);
        }
        RouteLookup.Table table =
                routes.tableOfRegional(vpc, nat, gateway(vpc, nat).routeTable());
        return new Place.AtRouter(vpc, table, Optional.empty(), packet);
    }

    private static NatGateway gateway(Vpc vpc, Port port) {
        return vpc.natGateways().get(port.id());
    }
}

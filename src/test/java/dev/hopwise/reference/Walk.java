package dev.hopwise.reference;

import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One packet on its way, a request or a reply to it: each step says where it is next, or who drops it. */
final class Walk {
    private static final int LONGEST = 50;

    private final Site site;
    private final boolean isReply;
    private final Session session;
    private final Ends ends;
    private final AclFilter acls;
    private final InterfaceChecks interfaces;
    private final RouteLookup routes;
    private final Crossing crossing;
    private final Delivery delivery;
    private final Middleboxes middleboxes;
    private final Entrances entrances;

    private Walk(Site site, boolean isReply, Session session, Ends ends, int natPort) {
        this.site = site;
        this.isReply = isReply;
        this.session = session;
        this.ends = ends;
        this.acls = new AclFilter(site, session);
        this.interfaces = new InterfaceChecks(site, isReply, session, ends);
        this.routes = new RouteLookup(site);
        this.delivery = new Delivery(site, ends, acls, session);
        this.crossing = new Crossing(site, isReply, session, natPort, routes);
        this.middleboxes = new Middleboxes(session, acls, interfaces, routes);
        this.entrances = new Entrances(acls, crossing.nats(), middleboxes, session);
    }

    /** Who talks to whom; empty for a host on the internet, and for an address that nothing holds. */
    record Ends(Optional<Port> sender, Optional<Port> receiver) {}

    static Walk ofRequest(Site site, Session session, Ends ends, int natPort) {
        return new Walk(site, false, session, ends, natPort);
    }

    /** A reply meets the same filters but for security groups, which remember its request (UG:vpc-security-groups). */
    static Walk ofReply(Site site, Session session, Ends ends) {
        return new Walk(site, true, session, ends, 0);
    }

    /** From an interface to wherever the packet comes. */
    Place.Arrived from(Port port, Packet packet) {
        if (port.kind() == Kind.NETWORK) {
            return goOn(crossing.networks().from(port, packet));
        }
        if (port.isNat()) {
            // It sends on what others ask, and nothing of its own (UG:nat-gateway-basics).
            throw Dropped.by(port);
        }
        Vpc vpc = site.vpc(port.vpc());
        if (AwsServicesInVpc.isMeantBy(packet)) {
            interfaces.checkAttached(port);
            return AwsServicesInVpc.answer(vpc, packet);
        }
        interfaces.checkLeaving(port, packet);
        session.sights().leaves(port.name());
        return goOn(new Place.Leaving(vpc, vpc.subnets().get(port.subnet().orElseThrow()), packet));
    }

    /** From a host on the internet, where nobody has a private address (RA:explanation-codes). */
    Place.Arrived fromHost(Packet packet) {
        if (Nat64.covers(packet.destination())) {
            throw Dropped.by(Kind.INTERNET, "internet");
        }
        boolean isPrivate = !packet.isIpv6() && !packet.destination().isOnInternet();
        if (isPrivate && ends.receiver().filter(it -> it.kind() != Kind.NETWORK).isPresent()) {
            Vpc vpc = site.vpc(ends.receiver().get().vpc());
            if (vpc.internetGateway().isEmpty()) {
                throw Dropped.by(Kind.VPC, vpc.id());
            }
            PublicAccess.checkIn(vpc, ends.receiver().get());
            Port receiver = ends.receiver().get();
            String why = receiver.kind() + (receiver.publicAddress().isPresent() ? " with a public address" : "");
            throw Dropped.by(receiver.kind(), receiver.name(), why);
        }
        return goOn(new Place.OnInternet(packet));
    }

    Place.Arrived goOn(Place start) {
        Place place = start;
        for (int i = 0; i < LONGEST; i++) {
            if (place instanceof Place.Arrived arrived) {
                return arrived;
            }
            session.pass(place);
            place = next(place);
        }
        throw new IllegalStateException("A packet goes round in circles: " + place);
    }

    private Place next(Place place) {
        if (place instanceof Place.Leaving it) {
            return leave(it);
        } else if (place instanceof Place.AtRouter it) {
            return route(it);
        } else if (place instanceof Place.InVpc it) {
            return delivery.deliver(it);
        } else if (place instanceof Place.AtPort it) {
            return arrive(it);
        } else if (place instanceof Place.AtAppliance it) {
            return middleboxes.pass(it);
        } else if (place instanceof Place.AtBalancer it) {
            return middleboxes.pass(it);
        } else if (place instanceof Place.AtNat it) {
            return crossing.nats().translate(it, routes);
        } else if (place instanceof Place.OnInternet it) {
            return crossing.internet().find(it);
        } else if (place instanceof Place.AtTransit it) {
            return crossing.transit().forward(it);
        } else if (place instanceof Place.FromInternet it) {
            return crossing.internet().comeIn(it);
        }
        throw new IllegalStateException(place.toString());
    }

    /** Within the subnet neither ACL nor table is asked; past its edge both are (UG:vpc-network-acls, UG:gateway-route-tables). */
    private Place leave(Place.Leaving at) {
        if (Site.isInside(at.subnet(), at.packet().destination())) {
            session.sights().left();
            return delivery.handOver(at.vpc(), at.subnet(), at.packet());
        }
        session.sights().leaving(() -> acls.leaving(at.vpc(), at.subnet(), at.packet()));
        session.sights().left();
        Optional<Vpc> back = isReply ? session.returnFrom(at.vpc(), at.packet()) : Optional.empty();
        if (back.isPresent()) {
            return new Place.InVpc(back.get(), at.packet());
        }
        return new Place.AtRouter(
                at.vpc(),
                routes.tableOf(at.vpc(), at.subnet()),
                at.subnet().az().map(Text::value),
                at.packet());
    }

    private Place route(Place.AtRouter at) {
        List<Hop> hops = at.table().lookUp(at.packet().destination());
        Hop hop = session.sticking(at.table().name() + hops, hops);
        session.decided(at.table().name() + " by " + hop.destination());
        if (hop.target() instanceof Hop.To to) {
            middleboxes.checkLoop(at, to.id().name());
            if (to.id().kind() == Kind.INTERNET_GATEWAY) {
                mustBeFixed(at.packet().source());
                mustBeFixed(at.packet().destination());
            }
            Place next = crossing.cross(at, hop, to.id());
            if (to.id().kind() == Kind.INTERNET_GATEWAY) {
                middleboxes.checkEgress(at);
            }
            return entrances.enter(at, next);
        }
        crossing.checkSourceInside(at);
        return new Place.InVpc(at.vpc(), at.packet());
    }

    /** What an internet gateway does with an address depends on which it is. */
    private void mustBeFixed(IpAddress address) {
        boolean isOpen = Stream.concat(ends.sender().stream(), ends.receiver().stream())
                .anyMatch(port -> port.isConnectEndpoint() && port.holds(address));
        if (isOpen) {
            throw new Undecided("the address of a connect endpoint");
        }
    }

    private Place arrive(Place.AtPort at) {
        if (at.port().isNat()) {
            at.port()
                    .subnet()
                    .ifPresent(zonal -> session.sights().entered(at.port().name()));
            return crossing.nats().restore(at, routes);
        }
        interfaces.checkArriving(at);
        return new Place.Arrived(Optional.of(at.port()), Optional.empty(), at.packet());
    }
}

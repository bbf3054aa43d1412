package dev.hopwise.reference;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Vpc;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Appliances and Gateway Load Balancer endpoints on one leg: where a packet is, if they let it pass (UG:route-table-options). */
final class Middleboxes {
    private final Session session;
    private final AclFilter acls;
    private final InterfaceChecks interfaces;
    private final RouteLookup routes;
    private final Set<String> passed = new HashSet<>();

    Middleboxes(Session session, AclFilter acls, InterfaceChecks interfaces, RouteLookup routes) {
        this.session = session;
        this.acls = acls;
        this.interfaces = interfaces;
        this.routes = routes;
    }

    /** An interface takes what is for others only without its check (EC2:using-eni), and may send it under its own address. */
    Place pass(Place.AtAppliance at) {
        passed.add(at.port().name() + at.packet().destination());
        interfaces.checkEnteringAppliance(at.port(), at.packet());
        session.sights().entered(at.port().name());
        session.passedAppliance();
        interfaces.checkLeavingAppliance(at.port(), at.packet());
        session.sights().leaves(at.port().name());
        Subnet subnet = at.vpc().subnets().get(at.port().subnet().orElseThrow());
        return new Place.Leaving(at.vpc(), subnet, at.packet());
    }

    /** In and out by the ACL of its subnet, wherever the packet is from and goes, and unchanged (PL:gateway-load-balancer-endpoints). */
    Place pass(Place.AtBalancer at) {
        Vpc vpc = at.vpc();
        Endpoint endpoint = at.endpoint();
        if (endpoint.state().orElse(EndpointState.AVAILABLE) != EndpointState.AVAILABLE) {
            throw Dropped.by(Kind.ENDPOINT, nameOf(at));
        }
        passed.add(nameOf(at) + at.packet().destination());
        session.sights().entering(nameOf(at), () -> acls.entering(vpc, at.subnet(), at.packet()));
        session.sights().entered(nameOf(at));
        session.passedBalancer();
        session.sights().leaves(nameOf(at));
        session.sights().leaving(() -> acls.leaving(vpc, at.subnet(), at.packet()));
        session.sights().left();
        return new Place.AtRouter(
                vpc, routes.tableOf(vpc, at.subnet()), at.subnet().az().map(Text::value), at.packet());
    }

    private static String nameOf(Place.AtBalancer at) {
        return at.vpc().id() + "/" + at.endpoint().id();
    }

    /** What a table leads back to where it has been goes round in circles. */
    void checkLoop(Place.AtRouter at, String name) {
        if (passed.contains(name + at.packet().destination())) {
            session.sights().open();
            throw at.table().drops();
        }
    }

    /** From an internet gateway only to an interface with a public address (UG:gateway-route-tables). */
    void checkIngress(Place.AtRouter at, Port port) {
        boolean isEdge = routes.edgeOf(at.vpc())
                .filter(edge -> edge.name().equals(at.table().name()))
                .isPresent();
        boolean isPublic = at.packet().isIpv6()
                ? port.addresses().stream().anyMatch(it -> it.bits() == 128 && it.isOnInternet())
                : port.publicAddress().isPresent();
        if (isEdge && !isPublic) {
            throw at.table().drops();
        }
    }

    /** What comes in by an appliance has to go out by it (UG:gateway-route-tables). */
    void checkEgress(Place.AtRouter at) {
        Optional<Hop> in =
                routes.edgeOf(at.vpc()).flatMap(edge -> edge.find(at.packet().source()));
        if (in.isPresent() && in.get().target() instanceof Hop.To to && passed.isEmpty()) {
            boolean isItself = interfaces.isHeldBy(to.id().name(), at.packet().source());
            if (!isItself) {
                throw at.table().drops();
            }
        }
    }
}

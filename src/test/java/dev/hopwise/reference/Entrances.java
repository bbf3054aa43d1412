package dev.hopwise.reference;

import dev.hopwise.topology.Subnet;
import java.util.Optional;

/** Where a route leads into a subnet, whose ACL has its say (UG:vpc-network-acls). */
final class Entrances {
    private final AclFilter acls;
    private final NatCrossing nats;
    private final Middleboxes middleboxes;
    private final Session session;

    Entrances(AclFilter acls, NatCrossing nats, Middleboxes middleboxes, Session session) {
        this.session = session;
        this.acls = acls;
        this.nats = nats;
        this.middleboxes = middleboxes;
    }

    Place enter(Place.AtRouter at, Place next) {
        if (next instanceof Place.AtNat nat) {
            return enterNat(at, nat);
        }
        return next instanceof Place.AtPort to ? enterPort(at, to) : next;
    }

    /** A zonal NAT gateway is in a subnet (UG:nat-gateway-basics). */
    private Place enterNat(Place.AtRouter at, Place.AtNat nat) {
        enter(at, nat.nat());
        nat.nat().subnet().ifPresent(zonal -> session.sights().entered(nat.nat().name()));
        nats.checkProtocol(nat);
        return nat;
    }

    /** What is not for the interface itself is dropped by its check, or forwarded (EC2:using-eni). */
    private Place enterPort(Place.AtRouter at, Place.AtPort to) {
        middleboxes.checkIngress(at, to.port());
        enter(at, to.port());
        if (to.port().holds(at.packet().destination())) {
            return to;
        }
        if (to.port().checks()) {
            throw Dropped.by(to.port());
        }
        return new Place.AtAppliance(at.vpc(), to.port(), at.packet());
    }

    private void enter(Place.AtRouter at, Port port) {
        Optional<Subnet> subnet = port.subnet().map(at.vpc().subnets()::get);
        if (subnet.isPresent() && !Site.isInside(subnet.get(), at.packet().source())) {
            if (!port.attached()) {
                session.sights().open();
            }
            session.sights().entering(port.name(), () -> acls.entering(at.vpc(), subnet.get(), at.packet()));
        }
    }
}

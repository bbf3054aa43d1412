package dev.hopwise.reference;

import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.Optional;
import java.util.stream.Stream;

/** The last stretch: within a VPC, to whoever holds the address (UG:VPC_Route_Tables). */
final class Delivery {
    private final Site site;
    private final Walk.Ends ends;
    private final AclFilter acls;
    private final Session session;

    Delivery(Site site, Walk.Ends ends, AclFilter acls, Session session) {
        this.session = session;
        this.site = site;
        this.ends = ends;
        this.acls = acls;
    }

    Place deliver(Place.InVpc at) {
        Optional<Port> nat = site.holder(at.vpc().id(), at.packet().destination())
                .filter(port -> port.subnet().isEmpty());
        if (nat.isPresent()) {
            return new Place.AtPort(at.vpc(), nat.get(), at.packet());
        }
        Optional<Port> holder = holder(at.vpc(), at.packet().destination());
        if (holder.isEmpty()) {
            mustBeFree(at.vpc(), at.packet().destination());
        }
        Subnet subnet = site.subnetOf(at.vpc(), at.packet().destination())
                .filter(any -> holder.isPresent())
                .orElseThrow(() -> Dropped.by(Kind.VPC, at.vpc().id()));
        if (!holder.get().attached()) {
            session.sights().open();
        }
        session.sights().entering(holder.get().name(), () -> acls.entering(at.vpc(), subnet, at.packet()));
        return handOver(at.vpc(), subnet, at.packet());
    }

    Place handOver(Vpc vpc, Subnet subnet, Packet packet) {
        Optional<Port> holder = holder(vpc, packet.destination());
        if (holder.isEmpty()) {
            mustBeFree(vpc, packet.destination());
        }
        String why = ends.receiver().isPresent() ? "meant for a namesake" : "";
        Port port = holder.orElseThrow(() -> Dropped.by(Kind.SUBNET, vpc.id() + "/" + subnet.id(), why));
        return new Place.AtPort(vpc, port, packet);
    }

    /** A connect endpoint has an address that the file does not fix: that of its question. */
    private Optional<Port> holder(Vpc vpc, IpAddress address) {
        return Stream.concat(ends.sender().stream(), ends.receiver().stream())
                .filter(port -> port.vpc().equals(vpc.id()) && port.holds(address))
                .findFirst()
                .or(() -> site.holder(vpc.id(), address));
    }

    /** What answers at an address that AWS keeps is open: the router, DNS, and those for later (UG:subnet-sizing). */
    private void mustBeFree(Vpc vpc, IpAddress address) {
        if (site.subnetOf(vpc, address)
                .filter(subnet -> Site.isKept(subnet, address))
                .isPresent()) {
            throw new Undecided("an address that AWS keeps for itself");
        }
    }
}

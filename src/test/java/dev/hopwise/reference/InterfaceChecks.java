package dev.hopwise.reference;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Kind;
import java.util.List;
import java.util.Optional;

/** What an interface lets out and in; a reply passes its groups, which remember the request (UG:vpc-security-groups). */
final class InterfaceChecks {
    private final Site site;
    private final boolean isReply;
    private final Walk.Ends ends;
    private final Session session;
    private final GroupFilter groups;

    InterfaceChecks(Site site, boolean isReply, Session session, Walk.Ends ends) {
        this.session = session;
        this.site = site;
        this.isReply = isReply;
        this.ends = ends;
        this.groups = new GroupFilter(site);
    }

    void checkAttached(Port port) {
        if (!port.attached()) {
            throw Dropped.by(port);
        }
    }

    void checkLeaving(Port port, Packet packet) {
        checkAttached(port);
        if (!isReply) {
            session.sights().leaving(port.name(), () -> groups.leaving(port, packet, ends.receiver(), session));
        }
        if (port.kind() == Kind.ENDPOINT && !isReply) {
            mayAsk(port, packet);
        }
        if (port.holds(packet.destination())) {
            // Meant for a namesake in another VPC, it never leaves its sender.
            session.sights().open();
            throw Dropped.by(Kind.SUBNET, port.vpc() + "/" + port.subnet().orElseThrow());
        }
    }

    /** An endpoint answers and never asks, but for the one that opens sessions (PL:concepts, EC2:connect-with-ec2-instance-connect-endpoint). */
    private void mayAsk(Port port, Packet packet) {
        session.sights().open();
        Endpoint endpoint = endpoint(port);
        boolean isSession = packet.protocol() == Packet.TCP && List.of(22, 3389).contains(packet.port());
        if (endpoint.type() != EndpointType.INSTANCE_CONNECT) {
            throw Dropped.by(port);
        }
        if (!isSession) {
            throw Dropped.by(port);
        }
        if (endpoint.state().orElse(EndpointState.AVAILABLE) != EndpointState.AVAILABLE) {
            throw Dropped.by(port);
        }
        boolean isElsewhere =
                ends.receiver().filter(it -> !it.vpc().equals(port.vpc())).isPresent();
        if (isClientHidden(port) && isElsewhere) {
            throw Dropped.by(port);
        }
    }

    /** Whether it sends under the address of whoever connects (EC2:connect-with-ec2-instance-connect-endpoint). */
    private boolean isClientHidden(Port port) {
        return port.kind() == Kind.ENDPOINT
                && endpoint(port).preserveClientIp().map(Flag::on).orElse(false);
    }

    private void checkGroups(Port port, Packet packet) {
        if (ends.sender().filter(this::isClientHidden).isPresent()) {
            groups.enteringFromAnybody(port, packet);
        } else {
            groups.entering(port, packet, ends.sender(), session);
        }
    }

    /** Its groups filter what it forwards (UG:security-group-rules). */
    void checkEnteringAppliance(Port port, Packet packet) {
        if (!isReply) {
            session.sights().entering(port.name(), () -> groups.entering(port, packet, ends.sender(), session));
        }
    }

    void checkLeavingAppliance(Port port, Packet packet) {
        if (!isReply) {
            session.sights().leaving(port.name(), () -> groups.leaving(port, packet, ends.receiver(), session));
        }
    }

    /** Whether an address is that of a certain interface. */
    boolean isHeldBy(String name, IpAddress address) {
        return site.ports()
                .anyMatch(port ->
                        port.kind() == Kind.NETWORK_INTERFACE && port.name().equals(name) && port.holds(address));
    }

    void checkArriving(Place.AtPort at) {
        if (!at.port().attached()) {
            throw Dropped.by(at.port());
        }
        if (!isReply) {
            mustBeMeant(at.port());
            checkState(at);
            session.sights().entering(at.port().name(), () -> checkGroups(at.port(), at.packet()));
        }
        if (isReply && !ends.sender().equals(Optional.of(at.port()))) {
            session.sights().open();
        }
        session.sights().entered(at.port().name());
        if (!isReply) {
            checkProtocol(at);
        }
    }

    /** Where two VPCs have the same block, a route may lead to the other one (PEER:peering-configurations-partial-access). */
    private void mustBeMeant(Port port) {
        if (!ends.receiver().equals(Optional.of(port))) {
            session.sights().open();
            throw Dropped.by(port);
        }
    }

    /** Only an available endpoint carries traffic (PL:concepts). */
    private void checkState(Place.AtPort at) {
        if (at.port().kind() == Kind.ENDPOINT && endpoint(at.port()).type() == EndpointType.INSTANCE_CONNECT) {
            session.sights().open();
            throw Dropped.by(at.port());
        }
        if (at.port().kind() == Kind.ENDPOINT
                && endpoint(at.port()).state().orElse(EndpointState.AVAILABLE) != EndpointState.AVAILABLE) {
            session.sights().open();
            throw Dropped.by(at.port());
        }
    }

    /** An interface endpoint takes what its service takes, TCP unless the file says more (PL:concepts). */
    private void checkProtocol(Place.AtPort at) {
        if (at.port().kind() != Kind.ENDPOINT) {
            return;
        }
        boolean takes = endpoint(at.port())
                .protocols()
                .map(it -> TrafficPattern.anyMatches(it, at.packet()))
                .orElse(at.packet().protocol() == Packet.TCP);
        if (!takes) {
            throw Dropped.by(at.port());
        }
    }

    private Endpoint endpoint(Port port) {
        return site.vpc(port.vpc()).endpoints().get(port.id());
    }
}

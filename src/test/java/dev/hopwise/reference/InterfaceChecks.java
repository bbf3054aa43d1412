package dev.hopwise.reference;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.Kind;
import java.util.Optional;

/** What an interface lets out and in; a reply passes its groups, which remember the request (UG:vpc-security-groups). */
final class InterfaceChecks {
    private final Site site;
    private final boolean isReply;
    private final Walk.Ends ends;
    private final GroupFilter groups;

    InterfaceChecks(Site site, boolean isReply, Walk.Ends ends) {
        this.site = site;
        this.isReply = isReply;
        this.ends = ends;
        this.groups = new GroupFilter(site);
    }

    void checkLeaving(Port port, Packet packet) {
        if (!port.attached()) {
            throw Dropped.by(port);
        }
        if (!isReply) {
            groups.leaving(port, packet, ends.receiver());
        }
        if (port.kind() == Kind.ENDPOINT && !isReply) {
            // An endpoint answers and never asks (PL:concepts).
            throw Dropped.by(port);
        }
        if (port.holds(packet.destination())) {
            // Meant for a namesake in another VPC, it never leaves its sender.
            throw Dropped.by(Kind.SUBNET, port.vpc() + "/" + port.subnet().orElseThrow());
        }
    }

    void checkArriving(Place.AtPort at) {
        if (!at.port().attached()) {
            throw Dropped.by(at.port());
        }
        if (!isReply) {
            mustBeMeant(at.port());
            checkState(at);
            groups.entering(at.port(), at.packet(), ends.sender());
            checkProtocol(at);
        }
    }

    /** Where two VPCs have the same block, a route may lead to the other one (PEER:peering-configurations-partial-access). */
    private void mustBeMeant(Port port) {
        if (!ends.receiver().equals(Optional.of(port))) {
            throw Dropped.by(port);
        }
    }

    /** Only an available endpoint carries traffic (PL:concepts). */
    private void checkState(Place.AtPort at) {
        if (at.port().kind() == Kind.ENDPOINT
                && endpoint(at).state().orElse(EndpointState.AVAILABLE) != EndpointState.AVAILABLE) {
            throw Dropped.by(at.port());
        }
    }

    /** An interface endpoint takes what its service takes, TCP unless the file says more (PL:concepts). */
    private void checkProtocol(Place.AtPort at) {
        if (at.port().kind() != Kind.ENDPOINT) {
            return;
        }
        boolean takes = endpoint(at)
                .protocols()
                .map(it -> TrafficPattern.anyMatches(it, at.packet()))
                .orElse(at.packet().protocol() == Packet.TCP);
        if (!takes) {
            throw Dropped.by(at.port());
        }
    }

    private Endpoint endpoint(Place.AtPort at) {
        return site.vpc(at.port().vpc()).endpoints().get(at.port().id());
    }
}

package dev.hopwise.reference;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.TransitGateway;
import java.util.List;
import java.util.Optional;

/** Whose groups a rule may refer to, by the way that the packet took. */
final class GroupReferences {
    private final Site site;
    private final List<String> transit;
    private final boolean isBehindMiddlebox;
    private final Bounds bounds;

    private GroupReferences(Site site, List<String> transit, boolean isBehindMiddlebox, Bounds bounds) {
        this.site = site;
        this.transit = transit;
        this.isBehindMiddlebox = isBehindMiddlebox;
        this.bounds = bounds;
    }

    /** How far a reference reaches. */
    private enum Bounds {
        /** As AWS says. */
        KNOWN,
        /** As if no connection had a state of its own. */
        WHATEVER_STATE,
        /** As far as AWS may mean: by a transit gateway beside a peering, over a connection that AWS would not take. */
        IN_DOUBT,
        /** Everywhere, to tell why it does not. */
        NONE
    }

    /** Over a transit gateway nothing is referred to outbound (TGW:tgw-vpc-attachments). */
    static GroupReferences outbound(Site site, Session session) {
        return new GroupReferences(site, List.of(), session.isBehindMiddlebox(), Bounds.KNOWN);
    }

    static GroupReferences inbound(Site site, Session session) {
        return new GroupReferences(site, session.transit(), session.isBehindMiddlebox(), Bounds.KNOWN);
    }

    /** As if connections that are not active carried them. */
    GroupReferences inAnyState() {
        return new GroupReferences(site, transit, isBehindMiddlebox, Bounds.WHATEVER_STATE);
    }

    /** As if they reached as far as AWS may mean. */
    GroupReferences inDoubt() {
        return new GroupReferences(site, transit, isBehindMiddlebox, Bounds.IN_DOUBT);
    }

    /** As if every group stood for its members wherever they are. */
    GroupReferences unbounded() {
        return new GroupReferences(site, transit, isBehindMiddlebox, Bounds.NONE);
    }

    boolean isUnbounded() {
        return bounds == Bounds.NONE;
    }

    /** What keeps a group of the far side from standing for it. */
    String gap(Port port, Port remote, IpAddress address) {
        if (!remote.holds(address) || isBehindMiddlebox) {
            return isBehindMiddlebox ? "forwarded" : "translated";
        }
        String there = remote.vpc();
        List<String> peerings = site.topology().peerings().values().stream()
                .filter(peering -> Peerings.isBetween(peering, port.vpc(), there))
                .map(peering -> isActive(peering) ? "active" : "not active")
                .toList();
        boolean isAbroad = !site.region(site.vpc(port.vpc())).equals(site.region(site.vpc(there)));
        boolean isAttached = site.topology().transitGateways().values().stream()
                .anyMatch(gateway -> isAttached(gateway, port.vpc()) && isAttached(gateway, there));
        return peerings + (isAbroad ? " abroad " : " ") + (isAttached ? "attached " : "") + transit.size();
    }

    private static boolean isAttached(TransitGateway gateway, String vpc) {
        return gateway.attachments().values().stream()
                .anyMatch(one -> one.vpc().filter(it -> it.text().equals(vpc)).isPresent());
    }

    /** Within the VPC, over an active peering of one Region, and inbound over one transit gateway that carries it. */
    boolean isReferable(Port port, String there) {
        String here = port.vpc();
        boolean mayBePeered = transit.isEmpty() || bounds == Bounds.IN_DOUBT;
        // What went through a middlebox matches by address alone (UG:route-table-options).
        return isUnbounded()
                || !isBehindMiddlebox
                        && (here.equals(there) || mayBePeered && isPeered(here, there) || isCarried(port, there));
    }

    /** PEER:vpc-peering-security-groups. */
    private boolean isPeered(String here, String there) {
        return site.region(site.vpc(here)).equals(site.region(site.vpc(there)))
                && site.topology().peerings().values().stream()
                        .anyMatch(peering -> Peerings.isBetween(peering, here, there) && isActive(peering));
    }

    private boolean isActive(Peering peering) {
        return (bounds == Bounds.WHATEVER_STATE || Peerings.isActive(peering))
                && (bounds != Bounds.KNOWN || !Peerings.overlaps(site, peering));
    }

    /** The flag of the gateway and of both attachments; not twice over a gateway, not for an endpoint (UG:security-group-rules). */
    private boolean isCarried(Port port, String there) {
        if (transit.size() != 1 || port.kind() == Kind.ENDPOINT) {
            return false;
        }
        TransitGateway gateway = site.topology().transitGateways().get(transit.get(0));
        return isOn(gateway.securityGroupReferencing()) && isOn(gateway, port.vpc()) && isOn(gateway, there);
    }

    private static boolean isOn(TransitGateway gateway, String vpc) {
        return gateway.attachments().values().stream()
                .filter(one -> one.vpc().filter(it -> it.text().equals(vpc)).isPresent())
                .map(Attachment::securityGroupReferencing)
                .anyMatch(GroupReferences::isOn);
    }

    private static boolean isOn(Optional<Flag> flag) {
        return flag.map(Flag::on).orElse(false);
    }
}

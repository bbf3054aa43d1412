package dev.hopwise.reference;

import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.PeeringStatus;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Security groups: allow rules only, all groups of an interface together (UG:security-group-rules). */
final class GroupFilter {
    private final Site site;

    GroupFilter(Site site) {
        this.site = site;
    }

    /**
     * A request on its way out.
     *
     * @param receiver who holds its destination privately, where the sender can see that
     */
    void leaving(Port port, Packet packet, Optional<Port> receiver) {
        boolean passes =
                port.groups().stream().anyMatch(group -> outbound(group, port, packet, packet.destination(), receiver));
        if (!passes && !port.groups().isEmpty()) {
            throw new Dropped(new Blame(Kind.SECURITY_GROUP, port.groups()));
        }
    }

    /**
     * A request on its way in.
     *
     * @param sender who holds its source privately
     */
    void entering(Port port, Packet packet, Optional<Port> sender) {
        boolean passes =
                port.groups().stream().anyMatch(group -> inbound(group, port, packet, packet.source(), sender));
        if (!passes && !port.groups().isEmpty()) {
            throw new Dropped(new Blame(Kind.SECURITY_GROUP, port.groups()));
        }
    }

    /** Outbound rules left out: everything may leave (UG:security-group-rules). */
    private boolean outbound(String group, Port port, Packet packet, IpAddress remote, Optional<Port> holder) {
        Optional<List<GroupRule>> rules = written(group).flatMap(SecurityGroup::outbound);
        return rules.isEmpty() || anyAdmits(rules.get(), group, port, packet, remote, holder);
    }

    /** The default group that nobody wrote admits its own members (UG:default-security-group). */
    private boolean inbound(String group, Port port, Packet packet, IpAddress remote, Optional<Port> holder) {
        Optional<SecurityGroup> written = written(group);
        if (written.isEmpty()) {
            return isMember(group, port, remote, holder);
        }
        return anyAdmits(written.get().inbound().orElse(List.of()), group, port, packet, remote, holder);
    }

    private boolean anyAdmits(
            List<GroupRule> rules, String group, Port port, Packet packet, IpAddress remote, Optional<Port> holder) {
        return rules.stream()
                .filter(rule -> TrafficPattern.anyMatches(rule.allow(), packet))
                .flatMap(rule -> Stream.concat(rule.from().stream(), rule.to().stream()))
                .anyMatch(peer -> covers(peer, group, port, remote, holder));
    }

    private boolean covers(Peer peer, String group, Port port, IpAddress remote, Optional<Port> holder) {
        String owner = group.substring(0, group.indexOf('/'));
        if (peer.text().equals("self")) {
            return isMember(group, port, remote, holder);
        }
        if (IpBlock.isBlock(peer.text())) {
            return IpBlock.parse(peer.text()).contains(remote);
        }
        Optional<Id> list = site.find(peer.text(), owner, Kind.PREFIX_LIST);
        if (list.isPresent()) {
            return PrefixLists.entries(site, list.get().name()).stream().anyMatch(block -> block.contains(remote));
        }
        Id named = site.find(peer.text(), owner, Kind.SECURITY_GROUP).orElseThrow();
        return isMember(named.name(), port, remote, holder);
    }

    /** A group stands for the private addresses of its interfaces (UG:security-group-rules). */
    private boolean isMember(String group, Port port, IpAddress remote, Optional<Port> holder) {
        return holder.isPresent()
                && holder.get().holds(remote)
                && holder.get().groups().contains(group)
                && isReferable(port.vpc(), group.substring(0, group.indexOf('/')));
    }

    /** Within the VPC, and over an active peering of one Region (PEER:vpc-peering-security-groups). */
    private boolean isReferable(String here, String there) {
        return here.equals(there)
                || site.region(site.vpc(here)).equals(site.region(site.vpc(there)))
                        && site.topology().peerings().values().stream()
                                .anyMatch(peering -> Peerings.isBetween(peering, here, there) && isActive(peering));
    }

    private boolean isActive(Peering peering) {
        return peering.status().orElse(PeeringStatus.ACTIVE) == PeeringStatus.ACTIVE
                && !Peerings.overlaps(site, peering);
    }

    private Optional<SecurityGroup> written(String group) {
        int slash = group.indexOf('/');
        Vpc vpc = site.vpc(group.substring(0, slash));
        Optional<SecurityGroup> written =
                Optional.ofNullable(vpc.securityGroups().get(group.substring(slash + 1)));
        if (written.isEmpty() && !group.endsWith("/" + Names.DEFAULT_GROUP)) {
            throw new IllegalStateException("No group " + group);
        }
        return written;
    }
}

package dev.hopwise.reference;

import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    void leaving(Port port, Packet packet, Optional<Port> receiver, Session session) {
        GroupReferences references = GroupReferences.outbound(site, session);
        if (port.groups().isEmpty() || leaves(port, packet, receiver, references)) {
            return;
        }
        if (leaves(port, packet, receiver, references.inAnyState()) && isLedToInactive(port, packet, receiver.get())) {
            session.sights().stale();
            return;
        }
        if (leaves(port, packet, receiver, references.inDoubt())) {
            throw new Undecided("a reference to a group behind a connection that AWS would not take");
        }
        boolean isByReference = leaves(port, packet, receiver, references.unbounded());
        throw refused(
                port,
                SecurityGroup::outbound,
                isByReference ? references.gap(port, receiver.get(), packet.destination()) : "");
    }

    /**
     * A reference needs an active connection (PEER:vpc-peering-security-groups). Where the packet is led to that very connection, the
     * connection is what is to blame, a little later.
     */
    private boolean isLedToInactive(Port port, Packet packet, Port receiver) {
        Vpc vpc = site.vpc(port.vpc());
        Subnet subnet = vpc.subnets().get(port.subnet().orElseThrow());
        return !Site.isInside(subnet, packet.destination())
                && new RouteLookup(site)
                        .tableOf(vpc, subnet).find(packet.destination()).stream()
                                .map(Hop::target)
                                .filter(Hop.To.class::isInstance)
                                .map(target -> ((Hop.To) target).id())
                                .filter(id -> id.kind() == Kind.PEERING)
                                .map(id -> site.topology().peerings().get(id.name()))
                                .anyMatch(peering -> Peerings.isBetween(peering, port.vpc(), receiver.vpc())
                                        && !Peerings.isActive(peering));
    }

    /**
     * A request on its way in.
     *
     * @param sender who holds its source privately
     * @param transit the transit gateways that it crossed
     */
    void entering(Port port, Packet packet, Optional<Port> sender, Session session) {
        GroupReferences references = GroupReferences.inbound(site, session);
        if (port.groups().isEmpty() || enters(port, packet, sender, references)) {
            return;
        }
        if (enters(port, packet, sender, references.inDoubt())) {
            throw new Undecided("a reference to a group of a peered VPC, over a transit gateway");
        }
        boolean isByReference = enters(port, packet, sender, references.unbounded());
        throw refused(
                port, SecurityGroup::inbound, isByReference ? references.gap(port, sender.get(), packet.source()) : "");
    }

    /** A request from whatever address. */
    void enteringFromAnybody(Port port, Packet packet) {
        int bits = packet.source().bits();
        List<IpBlock> admitted = port.groups().stream()
                .flatMap(group -> written(group).stream())
                .flatMap(group -> group.inbound().stream())
                .flatMap(List::stream)
                .filter(rule -> TrafficPattern.anyMatches(rule.allow(), packet))
                .flatMap(rule -> rule.from().stream().flatMap(peer -> blocks(peer, port).stream()))
                .filter(block -> block.first().bits() == bits)
                .toList();
        if (admitted.isEmpty() && !port.groups().isEmpty()) {
            throw refused(port, SecurityGroup::inbound, "");
        }
        if (admitted.stream().noneMatch(block -> block.length() == 0)
                && !port.groups().isEmpty()) {
            throw new Undecided("the address of the client");
        }
    }

    private List<IpBlock> blocks(Peer peer, Port port) {
        return IpBlock.isBlock(peer.text())
                ? List.of(IpBlock.parse(peer.text()))
                : site.find(peer.text(), port.vpc(), Kind.PREFIX_LIST)
                        .map(list -> PrefixLists.entries(site, list.name()))
                        .orElse(List.of());
    }

    private Dropped refused(Port port, Function<SecurityGroup, Optional<List<GroupRule>>> direction, String why) {
        boolean isEmpty = port.groups().stream()
                .flatMap(group -> written(group).stream())
                .allMatch(group -> direction.apply(group).orElse(List.of()).isEmpty());
        return new Dropped(new Blame(Kind.SECURITY_GROUP, port.groups()), isEmpty ? "no rules" : why);
    }

    private boolean leaves(Port port, Packet packet, Optional<Port> receiver, GroupReferences references) {
        return port.groups().stream().anyMatch(group -> outbound(group, port, packet, receiver, references));
    }

    private boolean enters(Port port, Packet packet, Optional<Port> sender, GroupReferences references) {
        return port.groups().stream().anyMatch(group -> inbound(group, port, packet, sender, references));
    }

    /** Outbound rules left out: everything may leave (UG:security-group-rules). */
    private boolean outbound(
            String group, Port port, Packet packet, Optional<Port> holder, GroupReferences references) {
        Optional<List<GroupRule>> rules = written(group).flatMap(SecurityGroup::outbound);
        Remote remote = new Remote(packet.destination(), holder, references);
        return rules.isEmpty() || anyAdmits(rules.get(), group, port, packet, remote);
    }

    /** The default group that nobody wrote admits its own members (UG:default-security-group). */
    private boolean inbound(String group, Port port, Packet packet, Optional<Port> holder, GroupReferences references) {
        Remote remote = new Remote(packet.source(), holder, references);
        Optional<SecurityGroup> written = written(group);
        if (written.isEmpty()) {
            return isMember(group, port, remote);
        }
        return anyAdmits(written.get().inbound().orElse(List.of()), group, port, packet, remote);
    }

    /** The far side of a packet, and which groups stand for it. */
    private record Remote(IpAddress address, Optional<Port> holder, GroupReferences references) {}

    private boolean anyAdmits(List<GroupRule> rules, String group, Port port, Packet packet, Remote remote) {
        return rules.stream()
                .filter(rule -> TrafficPattern.anyMatches(rule.allow(), packet))
                .flatMap(rule -> Stream.concat(rule.from().stream(), rule.to().stream()))
                .anyMatch(peer -> covers(peer, group, port, remote));
    }

    private boolean covers(Peer peer, String group, Port port, Remote remote) {
        String owner = group.substring(0, group.indexOf('/'));
        if (peer.text().equals("self")) {
            return isMember(group, port, remote);
        }
        if (IpBlock.isBlock(peer.text())) {
            return IpBlock.parse(peer.text()).contains(remote.address());
        }
        Optional<Id> list = site.find(peer.text(), owner, Kind.PREFIX_LIST);
        if (list.isPresent()) {
            return PrefixLists.entries(site, list.get().name()).stream()
                    .anyMatch(block -> block.contains(remote.address()));
        }
        Id named = site.find(peer.text(), owner, Kind.SECURITY_GROUP).orElseThrow();
        return isMember(named.name(), port, remote);
    }

    /** A group stands for the private addresses of its interfaces (UG:security-group-rules). */
    private boolean isMember(String group, Port port, Remote remote) {
        return remote.holder().isPresent()
                && remote.holder().get().groups().contains(group)
                && (remote.references().isUnbounded() || remote.holder().get().holds(remote.address()))
                && remote.references().isReferable(port, remote.holder().get().vpc());
    }

    private Optional<SecurityGroup> written(String group) {
        int slash = group.indexOf('/');
        Vpc vpc = site.vpc(group.substring(0, slash));
        Optional<SecurityGroup> written =
                Optional.ofNullable(vpc.securityGroups().get(group.substring(slash + 1)));
        if (written.isEmpty() && !group.equals(vpc.id() + "/" + Ports.defaultGroup(vpc))) {
            throw new IllegalStateException("No group " + group);
        }
        return written;
    }
}

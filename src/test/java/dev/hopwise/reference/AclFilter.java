package dev.hopwise.reference;

import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NetworkAcl;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Network ACLs: stateless, at the edge of a subnet, lowest number first, then deny (UG:vpc-network-acls). */
final class AclFilter {
    private final Site site;
    private final Session session;

    AclFilter(Site site, Session session) {
        this.site = site;
        this.session = session;
    }

    void entering(Vpc vpc, Subnet subnet, Packet packet) {
        Optional<NetworkAcl> acl = of(vpc, subnet);
        if (acl.isPresent() && !admits(acl.get(), acl.get().inbound(), packet, packet.source())) {
            throw Dropped.by(Kind.NETWORK_ACL, vpc.id() + "/" + acl.get().id());
        }
    }

    void leaving(Vpc vpc, Subnet subnet, Packet packet) {
        Optional<NetworkAcl> acl = of(vpc, subnet);
        if (acl.isPresent() && !admits(acl.get(), acl.get().outbound(), packet, packet.destination())) {
            throw Dropped.by(Kind.NETWORK_ACL, vpc.id() + "/" + acl.get().id());
        }
    }

    /** Its own ACL, else the default one; where none is written that one lets everything pass (UG:default-network-acl). */
    private Optional<NetworkAcl> of(Vpc vpc, Subnet subnet) {
        if (subnet.networkAcl().isPresent()) {
            String name = site.find(subnet.networkAcl().get(), vpc.id(), Kind.NETWORK_ACL)
                    .name();
            return Optional.of(vpc.networkAcls().get(name.substring(name.indexOf('/') + 1)));
        }
        return vpc.networkAcls().values().stream().filter(AclFilter::isDefault).findFirst();
    }

    /** A direction that says nothing: everything for the default ACL, nothing for a custom one (UG:custom-network-acl). */
    private boolean admits(NetworkAcl acl, Optional<List<AclEntry>> entries, Packet packet, IpAddress remote) {
        if (entries.isEmpty()) {
            return isDefault(acl);
        }
        return entries.get().stream()
                .sorted(Comparator.comparingInt(entry -> entry.rule().value()))
                .filter(entry -> matches(entry, packet, remote))
                .findFirst()
                .map(entry -> {
                    session.decided(acl.id() + " by entry " + entry.rule());
                    return entry.allow().isPresent();
                })
                .orElse(false);
    }

    private static boolean matches(AclEntry entry, Packet packet, IpAddress remote) {
        Block block = entry.from().or(entry::to).orElseThrow();
        return IpBlock.parse(block.written()).contains(remote)
                && TrafficPattern.anyMatches(entry.allow().or(entry::deny).orElseThrow(), packet);
    }

    private static boolean isDefault(NetworkAcl acl) {
        return acl.isDefault().map(Flag::on).orElse(false);
    }
}

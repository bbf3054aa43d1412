package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.AclEntry;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.NetworkAcl;
import dev.hopwise.reasoning.fact.SecurityGroup;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Network ACLs and security groups, the implied ones included. */
final class FilterFacts {
    private final World world;

    FilterFacts(World world) {
        this.world = world;
    }

    void add() {
        for (Vpc vpc : world.topology().vpcs().values()) {
            vpc.networkAcls().values().forEach(acl -> addAcl(vpc, acl));
            Id id = Scope.defaultAcl(vpc);
            if (!vpc.networkAcls().containsKey(id.own())) {
                world.add(id, new NetworkAcl(id, Scope.vpc(vpc.id()), vpc.where()));
                addOpen(id, Direction.INGRESS, vpc.where());
                addOpen(id, Direction.EGRESS, vpc.where());
            }
            vpc.securityGroups().values().forEach(group -> addGroup(vpc, group));
            if (!vpc.securityGroups().containsKey(vpc.defaultGroup())) {
                addDefaultGroup(vpc);
            }
        }
    }

    private void addAcl(Vpc vpc, dev.hopwise.topology.NetworkAcl acl) {
        Id id = Id.within(vpc.id(), Kind.NETWORK_ACL, acl.id());
        boolean isDefault = acl.isDefault().map(flag -> flag.on()).orElse(false);
        world.add(id, new NetworkAcl(id, Scope.vpc(vpc.id()), acl.where()));
        addDirection(id, Direction.INGRESS, acl.inbound(), isDefault, acl.where());
        addDirection(id, Direction.EGRESS, acl.outbound(), isDefault, acl.where());
    }

    private void addDirection(
            Id acl,
            Direction direction,
            Optional<List<dev.hopwise.topology.AclEntry>> entries,
            boolean isDefault,
            Where where) {
        if (entries.isEmpty() && isDefault) {
            addOpen(acl, direction, where);
            return;
        }
        entries.orElse(List.of()).forEach(entry -> addEntry(acl, direction, entry));
        world.add(acl, last(acl, direction, where));
    }

    private void addEntry(Id acl, Direction direction, dev.hopwise.topology.AclEntry entry) {
        boolean allow = entry.allow().isPresent();
        Protocols protocols = entry.allow().or(entry::deny).orElseThrow();
        Cidr cidr = (direction == Direction.INGRESS ? entry.from() : entry.to())
                .orElseThrow()
                .cidr();
        String text = "entry " + entry.rule().value() + " (" + (allow ? "allow " : "deny ") + text(protocols)
                + (direction == Direction.INGRESS ? " from " : " to ") + cidr + ")";
        Coverage coverage = direction == Direction.INGRESS
                ? world.placeholders().from(cidr)
                : world.placeholders().to(cidr);
        world.add(
                acl,
                new AclEntry(
                        acl,
                        direction,
                        entry.rule().value(),
                        allow,
                        coverage.intersect(packets(protocols)),
                        text,
                        entry.where()));
    }

    private void addOpen(Id acl, Direction direction, Where where) {
        Coverage all = new Coverage(PacketSet.ALL, PacketSet.ALL);
        world.add(acl, new AclEntry(acl, direction, 100, true, all, "the default ACL", where));
        world.add(acl, last(acl, direction, where));
    }

    private static AclEntry last(Id acl, Direction direction, Where where) {
        Coverage all = new Coverage(PacketSet.ALL, PacketSet.ALL);
        String text = "the last entry (*, deny all " + (direction == Direction.INGRESS ? "inbound" : "outbound")
                + " that no other entry matches)";
        return new AclEntry(acl, direction, AclEntry.LAST, false, all, text, where);
    }

    private void addGroup(Vpc vpc, dev.hopwise.topology.SecurityGroup group) {
        Id id = Id.within(vpc.id(), Kind.SECURITY_GROUP, group.id());
        addGroup(vpc, id, true, group.where());
        List<GroupRule> rules = new ArrayList<>();
        for (var rule : group.inbound().orElse(List.of())) {
            rules.add(rule(vpc, id, Direction.INGRESS, rules.size(), rule));
        }
        int inbound = rules.size();
        if (group.outbound().isEmpty()) {
            rules.add(everything(id, rules.size(), group.where()));
        }
        for (var rule : group.outbound().orElse(List.of())) {
            rules.add(rule(vpc, id, Direction.EGRESS, rules.size() - inbound, rule));
        }
        world.groupRules().put(id, rules);
    }

    private void addGroup(Vpc vpc, Id id, boolean written, Where where) {
        boolean isDefault = id.equals(Scope.defaultGroup(vpc));
        int position = world.groups().size();
        world.groups().put(id, new SecurityGroup(id, Scope.vpc(vpc.id()), written, isDefault, position, where));
    }

    /** The default group admits its own members and lets everything out (UG: default-security-group). */
    private void addDefaultGroup(Vpc vpc) {
        Id id = Scope.defaultGroup(vpc);
        addGroup(vpc, id, false, vpc.where());
        GroupRule own = new GroupRule(
                id,
                Direction.INGRESS,
                0,
                Coverage.NONE,
                PacketSet.ALL,
                List.of(id),
                "the default group's rule (allow all from self)",
                vpc.where());
        world.groupRules().put(id, List.of(own, everything(id, 1, vpc.where())));
    }

    private static GroupRule everything(Id group, int position, Where where) {
        return new GroupRule(
                group,
                Direction.EGRESS,
                position,
                new Coverage(PacketSet.ALL, PacketSet.ALL),
                PacketSet.ALL,
                List.of(),
                "the default outbound rule (allow all)",
                where);
    }

    private GroupRule rule(Vpc vpc, Id group, Direction direction, int position, dev.hopwise.topology.GroupRule rule) {
        List<Peer> peers = direction == Direction.INGRESS ? rule.from() : rule.to();
        PacketSet traffic = packets(rule.allow());
        Coverage coverage = Coverage.NONE;
        List<Id> references = new ArrayList<>();
        String region = world.services().region(vpc.region().map(Object::toString));
        for (Peer peer : peers) {
            Optional<Coverage> addresses = addresses(peer.text(), direction, region);
            if (addresses.isPresent()) {
                coverage = coverage.union(addresses.get());
            } else {
                references.add(
                        peer.text().equals("self")
                                ? group
                                : Scope.of(world, vpc.id()).group(peer.text()));
            }
        }
        String text = (direction == Direction.INGRESS ? "inbound" : "outbound") + " rule " + (position + 1) + " of "
                + group + " (allow " + text(rule.allow())
                + (direction == Direction.INGRESS ? " from " : " to ")
                + peers.stream().map(Peer::text).collect(Collectors.joining(", ")) + ")";
        return new GroupRule(
                group, direction, position, coverage.intersect(traffic), traffic, references, text, rule.where());
    }

    private Optional<Coverage> addresses(String peer, Direction direction, String region) {
        Optional<Coverage> to = world.services().coverage(peer, region);
        if (to.isEmpty() && Cidr.isCidr(peer)) {
            to = Optional.of(world.placeholders().to(Cidr.parse(peer)));
        }
        return direction == Direction.EGRESS
                ? to
                : to.map(it ->
                        new Coverage(it.certain().mirrored(), it.possible().mirrored()));
    }

    private static PacketSet packets(Protocols protocols) {
        return protocols.traffic().stream().map(PacketSet::of).reduce(PacketSet.NONE, PacketSet::union);
    }

    private static String text(Protocols protocols) {
        return protocols.traffic().stream().map(Traffic::toString).collect(Collectors.joining(", "));
    }
}

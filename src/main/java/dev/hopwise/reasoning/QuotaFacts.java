package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.reasoning.fact.PeeringSide;
import dev.hopwise.reasoning.fact.Quota;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Usage;
import dev.hopwise.source.Where;
import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NetworkAcl;
import dev.hopwise.topology.NetworkInterface;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.PrefixList;
import dev.hopwise.topology.RouteOrigin;
import dev.hopwise.topology.RouteTable;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many there are of what AWS limits by number. How many there may be, rules say. */
final class QuotaFacts {
    private final World world;
    private final List<Object> facts = new ArrayList<>();
    /** The most rules that a group has in one direction and family. */
    private final Map<Id, Integer> longest = new HashMap<>();

    QuotaFacts(World world) {
        this.world = world;
    }

    List<Object> all() {
        for (Vpc vpc : world.topology().vpcs().values()) {
            vpc.securityGroups().values().forEach(group -> countRules(vpc, group));
            vpc.networkAcls().values().forEach(acl -> countEntries(vpc, acl));
            vpc.routeTables().values().forEach(table -> countRoutes(vpc, table));
            count(Quota.BLOCKS, Scope.vpc(vpc.id()), vpc.cidrs().size(), "IPv4 blocks", vpc.where());
            count(Quota.BLOCKS, Scope.vpc(vpc.id()), vpc.ipv6Cidrs().size(), "IPv6 blocks", vpc.where());
            countPeerings(vpc);
        }
        world.topology().prefixLists().values().forEach(this::countEntries);
        world.topology()
                .vpcs()
                .values()
                .forEach(vpc -> vpc.interfaces().values().forEach(eni -> countGroups(vpc, eni)));
        facts.addAll(new PlaceQuotaFacts(world).all());
        return facts;
    }

    private void count(Quota quota, Id of, int used, String counted, Where where) {
        if (used > 0) {
            facts.add(new Usage(quota, of, used, counted, where));
        }
    }

    private void countRules(Vpc vpc, SecurityGroup group) {
        Id id = Id.within(vpc.id(), Kind.SECURITY_GROUP, group.id());
        for (Family family : Family.values()) {
            countRules(id, group, "inbound", group.inbound().orElse(List.of()), family);
            countRules(id, group, "outbound", group.outbound().orElse(List.of()), family);
        }
    }

    /** AWS has a rule for each protocol and each peer of what is written as one. */
    private void countRules(Id id, SecurityGroup group, String way, List<GroupRule> rules, Family family) {
        int used = rules.stream()
                .mapToInt(rule -> rule.allow().traffic().size()
                        * Stream.concat(rule.from().stream(), rule.to().stream())
                                .mapToInt(peer -> weight(peer, family))
                                .sum())
                .sum();
        longest.merge(id, used, Math::max);
        count(Quota.GROUP_RULES, id, used, way + " rules for " + words(family), group.where());
    }

    /** A group counts in both families, a prefix list as often as it may have entries. */
    private int weight(Peer peer, Family family) {
        PrefixList list = world.topology().prefixLists().get(peer.text());
        if (list != null) {
            return weight(list, family);
        }
        return Cidr.isCidr(peer.text()) && Cidr.parse(peer.text()).family() != family ? 0 : 1;
    }

    /** The most entries that a list may have; one, where it is AWS's own. */
    private static int weight(PrefixList list, Family family) {
        List<Block> entries = list.entries().orElse(List.of());
        if (!entries.isEmpty() && entries.get(0).cidr().family() != family) {
            return 0;
        }
        return list.maxEntries().map(Number::value).orElse(Math.max(1, entries.size()));
    }

    private void countEntries(PrefixList list) {
        Id id = new Id(Kind.PREFIX_LIST, list.id());
        int used = list.entries().map(List::size).orElse(0);
        count(Quota.PREFIX_LIST_ENTRIES, id, used, used == 1 ? "entry" : "entries", list.where());
    }

    private void countEntries(Vpc vpc, NetworkAcl acl) {
        Id id = Id.within(vpc.id(), Kind.NETWORK_ACL, acl.id());
        for (Family family : Family.values()) {
            countEntries(id, acl, "inbound", acl.inbound().orElse(List.of()), family);
            countEntries(id, acl, "outbound", acl.outbound().orElse(List.of()), family);
        }
    }

    private void countEntries(Id id, NetworkAcl acl, String way, List<AclEntry> entries, Family family) {
        long used = entries.stream()
                .flatMap(entry -> Stream.concat(entry.from().stream(), entry.to().stream()))
                .filter(block -> block.cidr().family() == family)
                .count();
        count(Quota.ACL_ENTRIES, id, (int) used, way + " entries for " + words(family), acl.where());
    }

    private void countRoutes(Vpc vpc, RouteTable table) {
        Id id = Id.within(vpc.id(), Kind.ROUTE_TABLE, table.id());
        for (Family family : Family.values()) {
            int used = table.routes().stream()
                    .filter(route -> route.origin().orElse(RouteOrigin.STATIC) == RouteOrigin.STATIC)
                    .mapToInt(route -> weight(new Peer(route.to().value(), route.where()), family))
                    .sum();
            count(Quota.STATIC_ROUTES, id, used, "static routes for " + words(family), table.where());
        }
        long learnt = world.all(Scope.vpc(vpc.id()), Route.class).stream()
                .filter(route -> route.table().equals(id) && route.propagated())
                .count();
        count(Quota.PROPAGATED_ROUTES, id, (int) learnt, "propagated routes", table.where());
    }

    private void countPeerings(Vpc vpc) {
        Id id = Scope.vpc(vpc.id());
        long active = world.all(PeeringSide.class).stream()
                .filter(side -> side.near().equals(id) && side.active())
                .count();
        count(Quota.ACTIVE_PEERINGS, id, (int) active, "active peering connections", vpc.where());
    }

    private void countGroups(Vpc vpc, NetworkInterface eni) {
        Id id = Id.within(vpc.id(), Kind.NETWORK_INTERFACE, eni.id());
        List<Id> groups = world.enis().get(id).groups();
        count(Quota.GROUPS_OF_INTERFACE, id, groups.size(), "security groups", eni.where());
        int most = groups.stream()
                .mapToInt(group -> longest.getOrDefault(group, 0))
                .max()
                .orElse(0);
        String counted = "(" + groups.size() + " groups, " + most + " rules in the longest)";
        count(Quota.RULES_TIMES_GROUPS, id, groups.size() * most, counted, eni.where());
    }

    private static String words(Family family) {
        return "IPv" + family.number();
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.AclDoubt;
import dev.hopwise.reasoning.fact.AclEntry;
import dev.hopwise.reasoning.fact.AclPiece;
import dev.hopwise.reasoning.fact.AclRank;
import dev.hopwise.reasoning.fact.Leads;
import dev.hopwise.reasoning.fact.Network;
import dev.hopwise.reasoning.fact.NoRoute;
import dev.hopwise.reasoning.fact.NoWay;
import dev.hopwise.reasoning.fact.Passage;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.RouteDoubt;
import dev.hopwise.reasoning.fact.RoutePiece;
import dev.hopwise.reasoning.fact.RouteRank;
import dev.hopwise.reasoning.fact.RouteTie;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Effective tables and ACLs as disjoint sets of packets: what the rules ranked first takes its packets from what they ranked
 * behind. Decides nothing; the order is the rules'.
 */
final class Preparation {
    private Preparation() {}

    /** The pieces of every table. */
    static List<Object> tables(Collection<Id> tables, Collection<RouteRank> ranks, Collection<RouteTie> ties) {
        Map<Id, List<RouteRank>> byTable = new HashMap<>();
        for (RouteRank rank : ranks) {
            byTable.computeIfAbsent(rank.route().table(), any -> new ArrayList<>())
                    .add(rank);
        }
        Map<Route, List<Route>> tied = new HashMap<>();
        for (RouteTie tie : ties) {
            tied.computeIfAbsent(tie.one(), any -> new ArrayList<>()).add(tie.other());
        }
        List<Object> pieces = new ArrayList<>();
        for (Id table : tables) {
            pieces.addAll(table(table, byTable.getOrDefault(table, List.of()), tied));
        }
        return pieces;
    }

    private static List<Object> table(Id table, List<RouteRank> ranks, Map<Route, List<Route>> tied) {
        List<Object> pieces = new ArrayList<>();
        PacketSet taken = PacketSet.NONE;
        PacketSet maybeTaken = PacketSet.NONE;
        List<RouteRank> sorted = new ArrayList<>(ranks);
        sorted.sort(Preparation::winnersFirst);
        for (int i = 0; i < sorted.size(); i++) {
            Route route = sorted.get(i).route();
            List<Route> others = tied.getOrDefault(route, List.of());
            PacketSet certain = route.coverage().certain().minus(maybeTaken);
            PacketSet contested = contested(sorted, i, others);
            List<Picking> pickings = Picking.of(route, others, certain.minus(contested));
            PacketSet picked = PacketSet.NONE;
            for (Picking picking : pickings) {
                picked = picked.union(picking.packets());
            }
            PacketSet mine = certain.minus(contested).minus(shared(route, others));
            PacketSet open =
                    route.coverage().possible().minus(taken).minus(mine).minus(picked);
            for (Picking picking : pickings) {
                pieces.addAll(picking.pieces(table));
            }
            if (!mine.isEmpty()) {
                pieces.add(new RoutePiece(table, mine, route));
            }
            if (!open.isEmpty()) {
                pieces.add(new RouteDoubt(table, open, route));
            }
            taken = taken.union(route.coverage().certain());
            maybeTaken = maybeTaken.union(route.coverage().possible());
        }
        PacketSet rest = PacketSet.ALL.minus(maybeTaken);
        if (!rest.isEmpty()) {
            pieces.add(new NoRoute(table, rest));
        }
        return pieces;
    }

    private static int winnersFirst(RouteRank one, RouteRank other) {
        int order = Integer.compare(other.prefix(), one.prefix());
        order = order != 0 ? order : Integer.compare(other.preference(), one.preference());
        order = order != 0 ? order : one.route().where().compareTo(other.route().where());
        return order != 0 ? order : one.route().text().compareTo(other.route().text());
    }

    /** The packets of a route that one of equal rank claims for another target, and that nobody picks from. */
    private static PacketSet contested(List<RouteRank> sorted, int i, List<Route> tied) {
        RouteRank mine = sorted.get(i);
        List<Route> equals = new ArrayList<>();
        for (int step : new int[] {-1, 1}) {
            for (int j = i + step; j >= 0 && j < sorted.size() && ties(mine, sorted.get(j)); j += step) {
                Route other = sorted.get(j).route();
                if (!other.leadsWhere(mine.route()) && !tied.contains(other)) {
                    equals.add(other);
                }
            }
        }
        return shared(mine.route(), equals);
    }

    /** The packets that may be for {@code route} and for one of {@code others}. */
    private static PacketSet shared(Route route, List<Route> others) {
        PacketSet shared = PacketSet.NONE;
        for (Route other : others) {
            shared = shared.union(
                    other.coverage().possible().intersect(route.coverage().possible()));
        }
        return shared;
    }

    private static boolean ties(RouteRank a, RouteRank b) {
        return a.prefix() == b.prefix() && a.preference() == b.preference();
    }

    /** What no gateway of a network leads on. */
    static List<NoWay> noWays(Collection<Network> networks, Collection<Leads> ways) {
        List<NoWay> gaps = new ArrayList<>();
        for (Network network : networks) {
            PacketSet gap = PacketSet.ALL;
            for (Leads way : ways) {
                gap = way.network().equals(network.id()) ? gap.minus(way.packets()) : gap;
            }
            if (!gap.isEmpty()) {
                gaps.add(new NoWay(network.id(), gap));
            }
        }
        return gaps;
    }

    /** The pieces of every ACL, both directions. */
    static List<Object> acls(Collection<AclRank> ranks) {
        Map<List<Object>, List<AclRank>> byDirection = new HashMap<>();
        for (AclRank rank : ranks) {
            List<Object> direction = List.of(rank.entry().acl(), rank.entry().direction());
            byDirection.computeIfAbsent(direction, any -> new ArrayList<>()).add(rank);
        }
        List<Object> pieces = new ArrayList<>();
        for (List<AclRank> entries : byDirection.values()) {
            pieces.addAll(direction(entries));
        }
        return pieces;
    }

    /** What each ACL lets pass in each direction, all entries together. */
    static List<Passage> passages(Collection<AclRank> ranks, Collection<AclPiece> pieces) {
        Map<List<Object>, List<AclPiece>> allowing = pieces.stream()
                .filter(piece -> piece.entry().allow())
                .collect(Collectors.groupingBy(piece -> List.of(piece.acl(), piece.direction())));
        return ranks.stream()
                .filter(rank -> rank.number() == AclEntry.LAST)
                .map(AclRank::entry)
                .map(last -> new Passage(
                        last.acl(),
                        last.direction(),
                        PacketSet.union(allowing.getOrDefault(List.of(last.acl(), last.direction()), List.of()).stream()
                                .map(AclPiece::packets)
                                .toList())))
                .toList();
    }

    private static List<Object> direction(List<AclRank> ranks) {
        List<Object> pieces = new ArrayList<>();
        PacketSet taken = PacketSet.NONE;
        PacketSet maybeTaken = PacketSet.NONE;
        List<AclRank> sorted = new ArrayList<>(ranks);
        sorted.sort(Comparator.comparingInt(AclRank::number));
        for (AclRank rank : sorted) {
            var entry = rank.entry();
            PacketSet mine = entry.coverage().certain().minus(maybeTaken);
            PacketSet open = entry.coverage()
                    .possible()
                    .minus(entry.coverage().certain())
                    .minus(maybeTaken);
            if (!mine.isEmpty()) {
                pieces.add(new AclPiece(entry.acl(), entry.direction(), mine, entry));
            }
            if (!open.isEmpty()) {
                pieces.add(new AclDoubt(entry.acl(), entry.direction(), open, entry));
            }
            taken = taken.union(entry.coverage().certain());
            maybeTaken = maybeTaken.union(entry.coverage().possible());
        }
        return pieces;
    }
}

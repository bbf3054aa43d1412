package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Matches;
import dev.hopwise.reasoning.fact.Member;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Pair;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The interfaces that may meet as sender and receiver of some questions, and what their groups come to between them. */
final class PairFacts {
    private final World world;
    private final List<Id> vpcs;
    private final Set<Id> reached;
    private final List<Ask> asks;
    /** The interfaces that may stand on the way. */
    private final List<Eni> appliances;

    private final Map<List<Id>, Pair> pairs;

    /** @param vpcs those that the packets can come to */
    PairFacts(World world, List<Id> vpcs, List<Ask> asks) {
        this.world = world;
        this.vpcs = vpcs;
        this.reached = Set.copyOf(vpcs);
        this.asks = asks;
        this.appliances = enis().filter(eni -> world.mayForward(eni) && eni.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .toList();
        this.pairs = pairs();
    }

    /** The pairs of which one may refer to groups of the other. */
    List<Pair> all() {
        return pairs.values().stream()
                .filter(pair -> !pair.peer().groups().isEmpty())
                .toList();
    }

    /** By their ids: the facts themselves are slow to hash in a process that has just begun. */
    private Map<List<Id>, Pair> pairs() {
        Map<List<Id>, Pair> pairs = new LinkedHashMap<>();
        for (Ask ask : asks) {
            Eni source = world.enis().get(ask.source().id());
            if (source != null) {
                for (Eni other : receivers(ask)) {
                    add(pairs, source, other);
                    add(pairs, other, source);
                    appliances.forEach(eni -> add(pairs, eni, other));
                }
                appliances.forEach(eni -> add(pairs, eni, source));
            }
        }
        return pairs;
    }

    /** The groups of the interfaces between which references may matter. */
    List<Member> members() {
        Map<Id, Eni> enis = new LinkedHashMap<>();
        pairs.values().forEach(pair -> enis.putIfAbsent(pair.eni().id(), pair.eni()));
        return enis.values().stream()
                .flatMap(eni -> eni.groups().stream().distinct().map(group -> new Member(eni.id(), group)))
                .toList();
    }

    /** An interface without groups has nothing to say of its peers. */
    private static void add(Map<List<Id>, Pair> pairs, Eni eni, Eni peer) {
        if (!eni.groups().isEmpty()) {
            pairs.putIfAbsent(List.of(eni.id(), peer.id()), new Pair(eni, peer));
        }
    }

    /** The interfaces that the destination may mean: itself, whoever holds the address, or for a service the endpoints. */
    private List<Eni> receivers(Ask ask) {
        boolean service = ask.destination().getKind() == Kind.SERVICE;
        if (!service && !ask.destination().anyone()) {
            return Optional.ofNullable(world.enis().get(ask.destination().id()))
                    .filter(eni -> reached.contains(eni.vpc()))
                    .stream()
                    .toList();
        }
        if (service) {
            return enis().filter(eni -> eni.getOwnerKind() == Kind.ENDPOINT).toList();
        }
        Map<Id, Eni> meant = new LinkedHashMap<>();
        Stream.concat(Stream.ofNullable(world.enis().get(ask.destination().id())), world.meant(ask).stream())
                .forEach(eni -> meant.put(eni.id(), eni));
        return meant.values().stream()
                .filter(eni -> reached.contains(eni.vpc()))
                .toList();
    }

    private Stream<Eni> enis() {
        return vpcs.stream().flatMap(vpc -> world.enisOf(vpc).stream());
    }

    /** What the groups of each let pass, peer by peer. */
    List<Object> groupPieces(List<Matches> matches) {
        Map<Id, Set<Id>> peers = new LinkedHashMap<>();
        pairs.values()
                .forEach(pair -> peersOf(pair.eni(), peers).add(pair.peer().id()));
        for (Ask ask : asks) {
            Eni source = world.enis().get(ask.source().id());
            if (source != null) {
                peersOf(source, peers);
            }
            receivers(ask).forEach(eni -> peersOf(eni, peers).add(ask.source().id()));
            appliances.forEach(eni -> peersOf(eni, peers).add(ask.source().id()));
        }
        GroupPreparation preparation = new GroupPreparation(world, matches);
        return peers.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .flatMap(peer -> preparation.pieces(world.enis().get(it.getKey()), peer).stream()))
                .toList();
    }

    /** Whoever else is its peer, it may meet packets of which no peer shows. */
    private static Set<Id> peersOf(Eni eni, Map<Id, Set<Id>> peers) {
        return peers.computeIfAbsent(eni.id(), any -> new LinkedHashSet<>(Set.of(Packet.ANYONE)));
    }
}

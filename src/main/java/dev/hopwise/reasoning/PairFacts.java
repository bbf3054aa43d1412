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
    private final List<Ask> asks;
    private final Map<List<Id>, Pair> pairs;

    /** @param vpcs those that the packets can come to */
    PairFacts(World world, List<Id> vpcs, List<Ask> asks) {
        this.world = world;
        this.vpcs = vpcs;
        this.asks = asks;
        this.pairs = pairs();
    }

    /** The pairs. */
    List<Pair> all() {
        return List.copyOf(pairs.values());
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
                    appliances().forEach(eni -> add(pairs, eni, other));
                }
                appliances().forEach(eni -> add(pairs, eni, source));
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

    private static void add(Map<List<Id>, Pair> pairs, Eni eni, Eni peer) {
        pairs.putIfAbsent(List.of(eni.id(), peer.id()), new Pair(eni, peer));
    }

    /** The interfaces that the destination may mean: itself, whoever holds the address, or for a service the endpoints. */
    private List<Eni> receivers(Ask ask) {
        boolean service = ask.destination().getKind() == Kind.SERVICE;
        if (!service && !ask.destination().anyone()) {
            return Optional.ofNullable(world.enis().get(ask.destination().id()))
                    .filter(eni -> vpcs.contains(eni.vpc()))
                    .stream()
                    .toList();
        }
        return enis().filter(eni -> service
                        ? eni.getOwnerKind() == Kind.ENDPOINT
                        : eni.id().equals(ask.destination().id()) || ask.wants(eni))
                .toList();
    }

    private Stream<Eni> enis() {
        return vpcs.stream().flatMap(vpc -> world.enisOf(vpc).stream());
    }

    /** The interfaces that may stand on the way. */
    private List<Eni> appliances() {
        return enis().filter(eni -> !eni.sourceDestCheck() && eni.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .toList();
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
            appliances().forEach(eni -> peersOf(eni, peers).add(ask.source().id()));
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

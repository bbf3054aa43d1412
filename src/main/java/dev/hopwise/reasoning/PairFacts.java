package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Matches;
import dev.hopwise.reasoning.fact.Member;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Pair;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        this.appliances = appliances();
        this.pairs = pairs();
    }

    private List<Eni> appliances() {
        List<Eni> appliances = new ArrayList<>();
        for (Eni eni : enis(Kind.NETWORK_INTERFACE)) {
            if (world.mayForward(eni)) {
                appliances.add(eni);
            }
        }
        return appliances;
    }

    /** The pairs of which one may refer to groups of the other. */
    List<Pair> all() {
        List<Pair> referring = new ArrayList<>();
        for (Pair pair : pairs.values()) {
            if (!pair.peer().groups().isEmpty()) {
                referring.add(pair);
            }
        }
        return referring;
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
                    addAppliances(pairs, other);
                }
                addAppliances(pairs, source);
            }
        }
        return pairs;
    }

    /** The groups of the interfaces between which references may matter. */
    List<Member> members() {
        Map<Id, Eni> enis = new LinkedHashMap<>();
        for (Pair pair : pairs.values()) {
            enis.putIfAbsent(pair.eni().id(), pair.eni());
        }
        List<Member> members = new ArrayList<>();
        for (Eni eni : enis.values()) {
            for (Id group : new LinkedHashSet<>(eni.groups())) {
                members.add(new Member(eni.id(), group));
            }
        }
        return members;
    }

    private void addAppliances(Map<List<Id>, Pair> pairs, Eni peer) {
        for (Eni appliance : appliances) {
            add(pairs, appliance, peer);
        }
    }

    /** An interface without groups has nothing to say of its peers. */
    private static void add(Map<List<Id>, Pair> pairs, Eni eni, Eni peer) {
        if (!eni.groups().isEmpty()) {
            pairs.putIfAbsent(List.of(eni.id(), peer.id()), new Pair(eni, peer));
        }
    }

    /** The interfaces that the destination may mean: itself, whoever holds the address, or for a service the endpoints. */
    private List<Eni> receivers(Ask ask) {
        if (ask.destination().getKind() == Kind.SERVICE) {
            return enis(Kind.ENDPOINT);
        }
        Map<Id, Eni> meant = new LinkedHashMap<>();
        addReached(meant, world.enis().get(ask.destination().id()));
        if (ask.destination().anyone()) {
            for (Eni eni : world.meant(ask)) {
                addReached(meant, eni);
            }
        }
        return List.copyOf(meant.values());
    }

    private void addReached(Map<Id, Eni> meant, @Nullable Eni eni) {
        if (eni != null && reached.contains(eni.vpc())) {
            meant.put(eni.id(), eni);
        }
    }

    private List<Eni> enis(Kind owners) {
        List<Eni> enis = new ArrayList<>();
        for (Id vpc : vpcs) {
            for (Eni eni : world.enisOf(vpc)) {
                if (eni.getOwnerKind() == owners) {
                    enis.add(eni);
                }
            }
        }
        return enis;
    }

    /** What the groups of each let pass, peer by peer. */
    List<Object> groupPieces(List<Matches> matches) {
        GroupPreparation preparation = new GroupPreparation(world, matches);
        List<Object> pieces = new ArrayList<>();
        for (var it : peers().entrySet()) {
            Eni eni = world.enis().get(it.getKey());
            for (Id peer : it.getValue()) {
                pieces.addAll(preparation.pieces(eni, peer));
            }
        }
        return pieces;
    }

    private Map<Id, Set<Id>> peers() {
        Map<Id, Set<Id>> peers = new LinkedHashMap<>();
        for (Pair pair : pairs.values()) {
            peersOf(pair.eni(), peers).add(pair.peer().id());
        }
        for (Ask ask : asks) {
            Id sender = ask.source().id();
            Eni source = world.enis().get(sender);
            if (source != null) {
                peersOf(source, peers);
            }
            for (Eni eni : receivers(ask)) {
                peersOf(eni, peers).add(sender);
            }
            for (Eni eni : appliances) {
                peersOf(eni, peers).add(sender);
            }
        }
        return peers;
    }

    /** Whoever else is its peer, it may meet packets of which no peer shows. */
    private static Set<Id> peersOf(Eni eni, Map<Id, Set<Id>> peers) {
        return peers.computeIfAbsent(eni.id(), any -> new LinkedHashSet<>(Set.of(Packet.ANYONE)));
    }
}

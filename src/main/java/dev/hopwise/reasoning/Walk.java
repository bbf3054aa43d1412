package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.AclRank;
import dev.hopwise.reasoning.fact.Answered;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Concluded;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Leads;
import dev.hopwise.reasoning.fact.Matches;
import dev.hopwise.reasoning.fact.Network;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Pair;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.RouteRank;
import dev.hopwise.reasoning.fact.RouteTable;
import dev.hopwise.reasoning.fact.RouteTie;
import dev.hopwise.reasoning.fact.Settled;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Summary;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.reasoning.fact.Tentative;
import dev.hopwise.reasoning.fact.Thing;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.reasoning.fact.TransitTable;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;

/** Fires the rules, stratum by stratum, and hands them the values that a stratum needs from the one before. */
final class Walk implements AutoCloseable {
    /** Which facts are inserted, in which order. Conclusions must not depend on it; tests fire all. */
    enum Insertion {
        /** Those of the places that packets can come to, in the order of the file. */
        FILE_ORDER,
        /** The same the other way round. */
        REVERSED,
        /** Those of all VPCs, in the order of the file. */
        EVERYTHING
    }

    private final World world;
    private final KieSession session;
    private final Insertion insertion;
    private List<Id> vpcs = List.of();

    Walk(RuleBase rules, World world, Insertion insertion) {
        this.world = world;
        this.session = rules.open();
        this.insertion = insertion;
    }

    void run(List<Ask> asks) {
        run(asks, world.topology().needs());
    }

    /** The same for those who have these needs and no others. */
    void run(List<Ask> asks, List<Need> needs) {
        Surroundings surroundings =
                insertion == Insertion.EVERYTHING ? Surroundings.everything(world) : Surroundings.of(world, asks);
        vpcs = surroundings.vpcs();
        List<Pair> pairs = pairs(asks);
        insert(surroundings.facts());
        insert(asks);
        insert(pairs);
        insert(new Requests(world, needs).of(asks.stream().map(Ask::source).toList(), vpcs));
        session.fireAllRules();
        insert(Preparation.tables(tables(), all(RouteRank.class), all(RouteTie.class)));
        insert(Preparation.acls(all(AclRank.class)));
        insert(groupPieces(asks, pairs));
        session.fireAllRules();
        insert(Preparation.noWays(all(Network.class), all(Leads.class)));
        settle(Stratum.ORDER);
        insert(tallies());
        settle(Stratum.WALK);
        settle(Stratum.TRACES);
        settle(Stratum.ANSWERS);
    }

    private List<Id> tables() {
        return Stream.<Thing>concat(all(RouteTable.class).stream(), all(TransitTable.class).stream())
                .map(Thing::id)
                .toList();
    }

    /** Lets the rules conclude from everything that was concluded so far, and from {@code facts}. */
    void settle(Stratum stratum, List<?> facts) {
        insert(facts);
        session.fireAllRules();
        settle(stratum);
    }

    private void settle(Stratum stratum) {
        session.insert(new Settled(stratum));
        session.fireAllRules();
    }

    private void insert(Collection<?> facts) {
        List<Object> ordered = new ArrayList<>(facts);
        if (insertion == Insertion.REVERSED) {
            Collections.reverse(ordered);
        }
        ordered.forEach(session::insert);
    }

    /** By their ids: the facts themselves are slow to hash in a process that has just begun. */
    private List<Pair> pairs(List<Ask> asks) {
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
        return List.copyOf(pairs.values());
    }

    private static void add(Map<List<Id>, Pair> pairs, Eni eni, Eni peer) {
        pairs.putIfAbsent(List.of(eni.id(), peer.id()), new Pair(eni, peer));
    }

    /** The interfaces that the destination may mean: itself, whoever holds the address, or for a service the endpoints. */
    private List<Eni> receivers(Ask ask) {
        boolean service = ask.destination().getKind() == Kind.SERVICE;
        return enis().filter(eni -> service
                        ? eni.getOwnerKind() == Kind.ENDPOINT
                        : eni.id().equals(ask.destination().id())
                                || ask.destination().anyone() && ask.wants(eni))
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

    private List<Object> groupPieces(List<Ask> asks, List<Pair> pairs) {
        Map<Id, Set<Id>> peers = new LinkedHashMap<>();
        pairs.forEach(pair -> peersOf(pair.eni(), peers).add(pair.peer().id()));
        for (Ask ask : asks) {
            Eni source = world.enis().get(ask.source().id());
            if (source != null) {
                peersOf(source, peers);
            }
            receivers(ask).forEach(eni -> peersOf(eni, peers).add(ask.source().id()));
            appliances().forEach(eni -> peersOf(eni, peers).add(ask.source().id()));
        }
        GroupPreparation preparation = new GroupPreparation(world, all(Matches.class));
        return peers.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .flatMap(peer -> preparation.pieces(world.enis().get(it.getKey()), peer).stream()))
                .toList();
    }

    /** Whoever else is its peer, it may meet packets of which no peer shows. */
    private static Set<Id> peersOf(Eni eni, Map<Id, Set<Id>> peers) {
        return peers.computeIfAbsent(eni.id(), any -> new LinkedHashSet<>(Set.of(Packet.ANYONE)));
    }

    private List<Tally> tallies() {
        Collection<Reported> reported = all(Reported.class);
        Set<Step> tentative = all(Tentative.class).stream().map(Tentative::step).collect(Collectors.toSet());
        return all(Trace.class).stream()
                .flatMap(trace -> Tallies.of(trace, reported, tentative).stream())
                .toList();
    }

    <T> List<T> all(Class<T> type) {
        return session.getObjects(type::isInstance).stream().map(type::cast).toList();
    }

    List<Concluded> concluded() {
        return all(Concluded.class);
    }

    Answered answered(Ask ask) {
        return only(
                all(Answered.class).stream()
                        .filter(answer -> answer.ask().equals(ask))
                        .toList(),
                ask.source().name() + " to " + ask.destination().name());
    }

    Summary summary() {
        return only(all(Summary.class), "the question as a whole");
    }

    /** One conclusion, whatever the order in which rules fire, and however often they draw it. */
    private static <T> T only(List<T> concluded, String about) {
        if (concluded.size() == 1) {
            return concluded.get(0);
        }
        Set<T> unlike = new LinkedHashSet<>(concluded);
        if (unlike.size() != 1) {
            throw new IllegalStateException(unlike.size() + " verdicts on " + about + ": " + unlike);
        }
        return unlike.iterator().next();
    }

    @Override
    public void close() {
        session.dispose();
    }
}

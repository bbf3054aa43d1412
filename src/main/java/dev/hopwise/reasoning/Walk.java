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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;

/** Fires the rules, stratum by stratum, and hands them the values that a stratum needs from the one before. */
final class Walk implements AutoCloseable {
    /** Which facts are inserted, in which order. Conclusions must not depend on it; tests fire all. */
    enum Insertion {
        /** Those of the VPCs that packets can come to, in the order of the file. */
        FILE_ORDER,
        /** The same the other way round. */
        REVERSED,
        /** Those of all VPCs, in the order of the file. */
        EVERYTHING
    }

    private final World world;
    private final KieSession session;
    private final Insertion insertion;
    private Set<Id> surroundings = Set.of();

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
        surroundings = insertion == Insertion.EVERYTHING ? world.vpcs().keySet() : Surroundings.of(world, asks);
        List<Pair> pairs = pairs(asks);
        insert(world.facts(surroundings));
        insert(asks);
        insert(pairs);
        insert(new Requests(world, needs)
                .of(asks.stream().map(Ask::source).distinct().toList(), surroundings));
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

    private List<Pair> pairs(List<Ask> asks) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Ask ask : asks) {
            Eni source = world.enis().get(ask.source().id());
            if (source != null) {
                for (Eni other : receivers(ask)) {
                    pairs.add(new Pair(source, other));
                    pairs.add(new Pair(other, source));
                    appliances().forEach(eni -> pairs.add(new Pair(eni, other)));
                }
                appliances().forEach(eni -> pairs.add(new Pair(eni, source)));
            }
        }
        return List.copyOf(pairs);
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
        return world.vpcs().keySet().stream().filter(surroundings::contains).flatMap(vpc -> world.enisOf(vpc).stream());
    }

    /** The interfaces that may stand on the way. */
    private List<Eni> appliances() {
        return enis().filter(eni -> !eni.sourceDestCheck() && eni.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .toList();
    }

    private List<Object> groupPieces(List<Ask> asks, List<Pair> pairs) {
        GroupPreparation preparation = new GroupPreparation(world, all(Matches.class));
        Set<Object> pieces = new LinkedHashSet<>();
        pairs.forEach(
                pair -> pieces.addAll(preparation.pieces(pair.eni(), pair.peer().id())));
        for (Ask ask : asks) {
            Eni source = world.enis().get(ask.source().id());
            if (source != null) {
                pieces.addAll(preparation.pieces(source, Packet.ANYONE));
            }
            receivers(ask)
                    .forEach(eni ->
                            pieces.addAll(preparation.pieces(eni, ask.source().id())));
            appliances()
                    .forEach(eni ->
                            pieces.addAll(preparation.pieces(eni, ask.source().id())));
        }
        return List.copyOf(pieces);
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

package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.AclRank;
import dev.hopwise.reasoning.fact.Admission;
import dev.hopwise.reasoning.fact.Answered;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Candidate;
import dev.hopwise.reasoning.fact.Concluded;
import dev.hopwise.reasoning.fact.Exchange;
import dev.hopwise.reasoning.fact.Exchanged;
import dev.hopwise.reasoning.fact.Flows;
import dev.hopwise.reasoning.fact.Inquiry;
import dev.hopwise.reasoning.fact.Leads;
import dev.hopwise.reasoning.fact.Matches;
import dev.hopwise.reasoning.fact.Network;
import dev.hopwise.reasoning.fact.Promising;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.RouteRank;
import dev.hopwise.reasoning.fact.RouteTable;
import dev.hopwise.reasoning.fact.RouteTie;
import dev.hopwise.reasoning.fact.Scouted;
import dev.hopwise.reasoning.fact.Settled;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Summary;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.reasoning.fact.Tentative;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.reasoning.fact.TransitTable;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kie.api.runtime.ClassObjectFilter;
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
        insert(List.of(new Inquiry(true, false)));
        run(asks, needs, asks);
    }

    /** The same where rules say which of the questions are asked at all: of the others nothing is concluded. */
    void runCandidates(List<Candidate> candidates) {
        insert(List.of(new Inquiry(false, false)));
        run(candidates.stream().map(Candidate::ask).toList(), world.topology().needs(), candidates);
    }

    /**
     * Those of {@code candidates} that are worth a walk.
     *
     * @param scouts questions without answers, each about the sender of some candidates and their receivers
     */
    List<Ask> scout(List<Ask> scouts, List<Scouted> candidates) {
        insert(List.of(new Inquiry(false, false)));
        prepare(scouts, world.topology().needs(), scouts);
        insert(tallies());
        conclude(candidates);
        return all(Promising.class).stream()
                .map(Promising::ask)
                .sorted(Comparator.comparingInt(Ask::position))
                .toList();
    }

    private void run(List<Ask> asks, List<Need> needs, List<?> first) {
        prepare(asks, needs, first);
        insert(tallies());
        settle(Stratum.WALK);
        settle(Stratum.TRACES);
        settle(Stratum.ANSWERS);
    }

    /** @param first what stands for the questions at first */
    private void prepare(List<Ask> asks, List<Need> needs, List<?> first) {
        Surroundings surroundings =
                insertion == Insertion.EVERYTHING ? Surroundings.everything(world) : Surroundings.of(world, asks);
        List<Id> vpcs = surroundings.vpcs();
        PairFacts pairs = new PairFacts(world, vpcs, asks);
        insert(surroundings.facts());
        insert(first);
        insert(pairs.all());
        insert(pairs.members());
        insert(new Requests(world, needs).of(asks.stream().map(Ask::source).toList(), vpcs));
        order(() -> pairs.groupPieces(all(Matches.class)));
    }

    /** @param groupPieces what groups let pass, once it is known what their references match */
    private void order(Supplier<List<Object>> groupPieces) {
        session.fireAllRules();
        insert(Preparation.tables(tables(), all(RouteRank.class), all(RouteTie.class)));
        insert(Preparation.acls(all(AclRank.class)));
        insert(groupPieces.get());
        session.fireAllRules();
        insert(Preparation.noWays(all(Network.class), all(Leads.class)));
        settle(Stratum.ORDER);
    }

    /**
     * Walks requests as far as the VPC of their receiver, or from there on.
     *
     * @param facts of the world
     * @param starts where the packets are at first
     */
    void halves(List<?> facts, List<?> starts) {
        insert(List.of(new Inquiry(false, true)));
        insert(facts);
        insert(starts);
        order(List::of);
    }

    /** Concludes on flows whose requests are known. */
    void exchange(List<Exchange> exchanges) {
        insert(exchanges.stream().map(it -> it.trace().ask()).toList());
        conclude(exchanges);
        insert(all(Exchanged.class).stream().map(Tallies::of).toList());
        settle(Stratum.WALK);
        settle(Stratum.TRACES);
    }

    /** Concludes what groups let pass of flows that are known. */
    void admit(Collection<Flows> flows, List<Admission> admissions) {
        insert(flows);
        insert(admissions);
        settle(Stratum.ANSWERS);
    }

    private List<Id> tables() {
        List<Id> tables = new ArrayList<>();
        for (RouteTable table : all(RouteTable.class)) {
            tables.add(table.id());
        }
        for (TransitTable table : all(TransitTable.class)) {
            tables.add(table.id());
        }
        return tables;
    }

    /** Lets the rules conclude from {@code facts} as well. */
    void conclude(List<?> facts) {
        insert(facts);
        session.fireAllRules();
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
        for (Object fact : ordered) {
            session.insert(fact);
        }
    }

    private List<Tally> tallies() {
        Map<Integer, List<Reported>> reported = new HashMap<>();
        for (Reported it : all(Reported.class)) {
            int question = it.step().packet().trace().ask().position();
            reported.computeIfAbsent(question, any -> new ArrayList<>()).add(it);
        }
        Set<Step> tentative = new HashSet<>();
        for (Tentative it : all(Tentative.class)) {
            tentative.add(it.step());
        }
        List<Tally> tallies = new ArrayList<>();
        for (Trace trace : all(Trace.class)) {
            tallies.addAll(Tallies.of(trace, reported.getOrDefault(trace.ask().position(), List.of()), tentative));
        }
        return tallies;
    }

    <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object fact : session.getObjects(new ClassObjectFilter(type))) {
            found.add(type.cast(fact));
        }
        return found;
    }

    /** What it was told and what it concluded. */
    Collection<?> everything() {
        return session.getObjects();
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
    static <T> T only(List<T> concluded, String about) {
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

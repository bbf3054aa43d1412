package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.AclPiece;
import dev.hopwise.reasoning.fact.AclRank;
import dev.hopwise.reasoning.fact.Evidence;
import dev.hopwise.reasoning.fact.RouteRank;
import dev.hopwise.reasoning.fact.RouteTable;
import dev.hopwise.reasoning.fact.RouteTie;
import dev.hopwise.reasoning.fact.Settled;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/** Rules at work on a whole topology, whoever sends what: stratum by stratum, as a {@link Walk} does for a question. */
final class Study implements AutoCloseable {
    private final RuleBase rules;
    private final Walk.Insertion insertion;
    private final KieSession session;

    Study(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
        this.session = rules.open();
    }

    void run(Topology topology, List<?> more) {
        World world = World.of(topology, NeedFacts.services(topology));
        insert(world.facts());
        insert(new DesignFacts(world).all());
        insert(more);
        session.fireAllRules();
        insert(Preparation.tables(
                all(RouteTable.class).stream().map(RouteTable::id).toList(),
                all(RouteRank.class),
                all(RouteTie.class)));
        insert(Preparation.acls(all(AclRank.class)));
        insert(Preparation.passages(all(AclRank.class), all(AclPiece.class)));
        settle(Stratum.ORDER);
        settle(Stratum.WALK);
        settle(Stratum.FINDINGS);
    }

    private void settle(Stratum stratum) {
        session.fireAllRules();
        session.insert(new Settled(stratum));
        session.fireAllRules();
    }

    private void insert(Collection<?> facts) {
        List<Object> ordered = new ArrayList<>(facts);
        if (insertion == Walk.Insertion.REVERSED) {
            Collections.reverse(ordered);
        }
        ordered.forEach(session::insert);
    }

    <T> List<T> all(Class<T> type) {
        return session.getObjects(type::isInstance).stream().map(type::cast).toList();
    }

    RuleCard card(String rule) {
        return rules.catalogue().card(rule);
    }

    /** What sentences may put in their places: evidence by its role, then the resource. */
    static Map<String, String> words(Collection<Evidence> evidence, Evidence resource) {
        Map<String, String> words = new HashMap<>();
        evidence.forEach(it -> words.putIfAbsent(it.role(), it.text()));
        words.putIfAbsent(resource.role(), resource.text());
        words.put("resource", resource.text());
        return words;
    }

    @Override
    public void close() {
        session.dispose();
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.AclRank;
import dev.hopwise.reasoning.fact.Evidence;
import dev.hopwise.reasoning.fact.Finding;
import dev.hopwise.reasoning.fact.RouteRank;
import dev.hopwise.reasoning.fact.RouteTable;
import dev.hopwise.reasoning.fact.Settled;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/** Finds what is wrong or unwise in a topology. */
public final class Linter {
    private final RuleBase rules;
    private final Walk.Insertion insertion;

    /** @param rules those of {@link RuleBase#findings()} */
    public Linter(RuleBase rules) {
        this(rules, Walk.Insertion.EVERYTHING);
    }

    Linter(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
    }

    /** Every finding, by its place in the file. */
    public List<dev.hopwise.verdict.Finding> lint(Topology topology) {
        World world = World.of(topology, List.of());
        KieSession session = rules.open();
        try {
            insert(session, world.facts(world.vpcs().keySet()));
            insert(session, new DesignFacts(world).all());
            session.fireAllRules();
            insert(
                    session,
                    Preparation.tables(
                            all(session, RouteTable.class).stream()
                                    .map(RouteTable::id)
                                    .toList(),
                            all(session, RouteRank.class)));
            insert(session, Preparation.acls(all(session, AclRank.class)));
            session.insert(new Settled(Settled.Stratum.ORDER));
            session.fireAllRules();
            return all(session, Finding.class).stream()
                    .map(this::worded)
                    .distinct()
                    .sorted()
                    .toList();
        } finally {
            session.dispose();
        }
    }

    private void insert(KieSession session, Collection<?> facts) {
        List<Object> ordered = new ArrayList<>(facts);
        if (insertion == Walk.Insertion.REVERSED) {
            Collections.reverse(ordered);
        }
        ordered.forEach(session::insert);
    }

    private static <T> List<T> all(KieSession session, Class<T> type) {
        return session.getObjects(type::isInstance).stream().map(type::cast).toList();
    }

    private dev.hopwise.verdict.Finding worded(Finding finding) {
        RuleCard card = rules.catalogue().card(finding.rule());
        Map<String, String> words = new HashMap<>();
        for (Evidence evidence : finding.evidence()) {
            words.putIfAbsent(evidence.role(), evidence.text());
        }
        words.putIfAbsent(finding.resource().role(), finding.resource().text());
        words.put("resource", finding.resource().text());
        return new dev.hopwise.verdict.Finding(
                card.id(),
                card.slug(),
                card.severity().orElseThrow(),
                finding.resource().id().kind().word(),
                finding.resource().text(),
                Sentence.fill(card.message().orElseThrow(), words),
                Sentence.fill(card.because(), words),
                finding.where(),
                Sentence.fill(card.remedy().orElseThrow(), words));
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.Suitability;
import java.util.List;
import org.drools.model.Model;
import org.kie.api.runtime.KieSession;

/** Answers by rules that a test has altered, from all facts, as the scenarios are explained. */
public final class AlteredRules {
    private final RuleBase rules;

    public AlteredRules(List<Model> models) {
        this.rules = RuleBase.of(models);
    }

    /** The rules as they are that have a say in a matter, a model for each family; fresh ones at each call. */
    public static List<Model> unaltered(Matter matter) {
        return RuleBase.models(matter.families());
    }

    /** Those among them that no other matter is up to. */
    public static List<Model> own(Matter matter) {
        return RuleBase.models(matter.own());
    }

    public Explanation explain(Topology topology, Question question) {
        return new Explainer(rules, Walk.Insertion.EVERYTHING).explain(topology, question);
    }

    public Suitability suitability(Topology topology) {
        return new Needs(rules, Walk.Insertion.EVERYTHING).suitability(topology);
    }

    public LogCoverage coverage(Topology topology, Question question) {
        return new Recorder(rules, Walk.Insertion.EVERYTHING).coverage(topology, question);
    }

    public LogCoverage uncovered(Topology topology) {
        return new Recorder(rules, Walk.Insertion.EVERYTHING).uncovered(topology);
    }

    /** Stops the rules that fire now: those that are altered may never come to an end. */
    public void halt() {
        KieSession door = rules.open();
        door.getKieBase().getKieSessions().forEach(KieSession::halt);
        door.dispose();
    }
}

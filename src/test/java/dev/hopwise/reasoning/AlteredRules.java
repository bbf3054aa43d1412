package dev.hopwise.reasoning;

import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.List;
import org.drools.model.Model;
import org.kie.api.runtime.KieSession;

/** Explains by rules that a test has altered. */
public final class AlteredRules {
    private final RuleBase rules;

    public AlteredRules(List<Model> models) {
        this.rules = RuleBase.of(models);
    }

    /** The rules as they are, a model for each family; fresh ones at each call. */
    public static List<Model> unaltered() {
        return RuleBase.models(RuleFamily.OF_WALKS);
    }

    /** From all facts, as the scenarios are explained. */
    public Explanation explain(Topology topology, Question question) {
        return new Explainer(rules, Walk.Insertion.EVERYTHING).explain(topology, question);
    }

    /** Stops the rules that fire now: those that are altered may never come to an end. */
    public void halt() {
        KieSession door = rules.open();
        door.getKieBase().getKieSessions().forEach(KieSession::halt);
        door.dispose();
    }
}

package dev.hopwise.reasoning;

import dev.hopwise.source.SourceText;
import dev.hopwise.topology.AcceptedFinding;
import dev.hopwise.topology.Pragma;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.BaselineLint;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Connections;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Lint;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.Policy;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Suitability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.Model;
import org.kie.api.runtime.KieSession;

/** Answers by rules that a test has altered, from all facts, as the scenarios are explained. */
public final class AlteredRules {
    /** A rule of the user's own that suppressions may name, and that is not run. */
    private static final OwnRules NOT_RUN =
            OwnRules.notRun(List.of(SourceText.of("own.drl", "rule \"OWN-001 not-run\"")));

    /** The rules of the walk as they are, for what is asked of one that is over. */
    private static final RuleBase WALKING = RuleBase.walk();

    private final RuleBase rules;

    public AlteredRules(List<Model> models) {
        this.rules = RuleBase.of(models, NOT_RUN);
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

    /** What is found on the day of {@link EveryOrder}. */
    public Lint lint(Topology topology, List<Pragma> pragmas) {
        return new Linter(rules, Walk.Insertion.EVERYTHING).lint(topology, pragmas, EveryOrder.DAY);
    }

    /** What of some findings a baseline accepts, and what it accepts in vain. */
    public BaselineLint baseline(List<String> fingerprints, List<AcceptedFinding> entries) {
        return new BaselineLinter(rules).lint(fingerprints, entries);
    }

    public Connections connections(Topology topology) {
        return new Pairs(rules, Walk.Insertion.EVERYTHING).connections(topology);
    }

    public List<Check.Expectation> check(Topology topology) {
        return new Checker(rules, Walk.Insertion.EVERYTHING).check(topology);
    }

    /** Which of all flows policies forbid; all flows are as the rules that are not altered say. */
    public List<Check.Compliance> check(Topology topology, List<Policy> policies, Optional<String> onlyThrough) {
        return new PolicyCheck(RuleBase.reach(topology), rules, topology, onlyThrough).check(policies);
    }

    /**
     * What would open a flow.
     *
     * @param last whether nothing nearer is left to propose
     */
    public Proposals.Proposed proposals(Topology topology, Question question, boolean last) {
        return new Proposals(WALKING, rules, Walk.Insertion.EVERYTHING).of(topology, question, last);
    }

    public List<Reach> reach(Topology topology, ReachQuestion question) {
        List<Reach> flows = new ArrayList<>();
        new Reacher(rules, topology, question).reach(flows::add);
        return flows;
    }

    /** Stops the rules that fire now: those that are altered may never come to an end. */
    public void halt() {
        KieSession door = rules.open();
        door.getKieBase().getKieSessions().forEach(KieSession::halt);
        door.dispose();
    }
}

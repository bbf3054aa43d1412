package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.common.BaseNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.Rete;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * What joins two facts by an equality is looked up and not searched for. Drools makes no index for a property of what is itself bound
 * to a component of a fact: {@code Exposed( $eni : eni ) Subnet( id == $eni.subnet )} tries every pair, and
 * {@code Exposed( $subnet : eni.subnet ) Subnet( id == $subnet )} none but those that match.
 */
class JoinsTest {
    private static final Pattern EQUALITY = Pattern.compile("stringConstraint=([\\w.]+ == \\$[\\w.]+),");

    @Test
    void noEqualityIsSearchedFor() {
        try (KieSession session = RuleBase.all().open()) {
            List<BetaNode> joins = joins(((InternalRuleBase) session.getKieBase()).getRete());
            assertTrue(joins.size() > 1000, "joins: " + joins.size());
            Set<String> searched = new TreeSet<>();
            joins.stream().filter(it -> !it.getRawConstraints().isIndexed()).forEach(join -> {
                for (BetaConstraint<?> constraint : join.getRawConstraints().getConstraints()) {
                    equality(constraint).forEach(it -> searched.add(it + " in " + rules(join)));
                }
            });
            assertEquals(Set.of(), searched);
        }
    }

    private static Stream<String> equality(BetaConstraint<?> constraint) {
        return constraint instanceof LambdaConstraint lambda
                ? EQUALITY.matcher(lambda.getPredicateInformation().toString())
                        .results()
                        .map(it -> it.group(1))
                : Stream.empty();
    }

    private static List<String> rules(BetaNode join) {
        return Stream.of(join.getAssociatedRules()).map(Rule::getName).toList();
    }

    private static List<BetaNode> joins(Rete rete) {
        Set<BaseNode> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<BaseNode> open = new ArrayDeque<>(List.of(rete));
        while (!open.isEmpty()) {
            BaseNode node = open.pop();
            if (met.add(node)) {
                after(node).forEach(open::push);
            }
        }
        return met.stream()
                .filter(BetaNode.class::isInstance)
                .map(BetaNode.class::cast)
                .toList();
    }

    private static Stream<? extends BaseNode> after(BaseNode node) {
        if (node instanceof Rete rete) {
            return rete.getEntryPointNodes().values().stream();
        }
        if (node instanceof EntryPointNode entry) {
            return entry.getObjectTypeNodes().values().stream();
        }
        if (node instanceof ObjectSource source) {
            return Stream.of(source.getObjectSinkPropagator().getSinks()).map(BaseNode.class::cast);
        }
        if (node instanceof LeftTupleSource source) {
            return Stream.of(source.getSinkPropagator().getSinks()).map(BaseNode.class::cast);
        }
        return Stream.empty();
    }
}

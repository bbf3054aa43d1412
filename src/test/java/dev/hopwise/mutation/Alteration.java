package dev.hopwise.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.patterns.AccumulatePatternImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;

/**
 * One change to the conditions of a rule: a constraint dropped, a constraint turned round ({@code ==} to {@code !=},
 * {@code true} to {@code false}), a {@code not} or {@code exists} dropped.
 *
 * @param change what is changed
 * @param instead what stands there instead; nothing where all of it is dropped
 */
record Alteration(String change, Optional<Condition> instead) {
    static List<Alteration> of(Condition condition) {
        if (condition instanceof PatternImpl<?> pattern) {
            return ofPattern(pattern);
        }
        if (condition instanceof ExistentialPatternImpl existential) {
            List<Alteration> all = new ArrayList<>();
            String word = existential.getType().toString().toLowerCase(Locale.ROOT);
            all.add(new Alteration("drop: " + word + " " + type(existential), Optional.empty()));
            for (Alteration it : of(existential.getSubConditions().get(0))) {
                all.add(new Alteration(
                        it.change + " in " + word,
                        it.instead.map(inner -> new ExistentialPatternImpl(inner, existential.getType()))));
            }
            return all;
        }
        if (condition instanceof AccumulatePatternImpl<?> accumulate) {
            return ofAccumulate(accumulate);
        }
        return condition instanceof CompositePatterns composite ? ofComposite(composite) : List.of();
    }

    private static <T> List<Alteration> ofAccumulate(AccumulatePatternImpl<T> accumulate) {
        List<Alteration> all = new ArrayList<>();
        for (Alteration it : of(accumulate.getCondition())) {
            all.add(new Alteration(
                    it.change + " in accumulate",
                    it.instead.map(
                            inner -> new AccumulatePatternImpl<>(inner, null, accumulate.getAccumulateFunctions()))));
        }
        return all;
    }

    private static List<Alteration> ofComposite(CompositePatterns composite) {
        List<Alteration> all = new ArrayList<>();
        List<Condition> parts = composite.getSubConditions();
        for (int i = 0; i < parts.size(); i++) {
            for (Alteration it : of(parts.get(i))) {
                List<Condition> others = new ArrayList<>(parts);
                others.remove(i);
                if (it.instead.isPresent()) {
                    others.add(i, it.instead.get());
                }
                all.add(new Alteration(
                        it.change,
                        Optional.of(new CompositePatterns(composite.getType(), others, composite.getConsequences()))));
            }
        }
        return all;
    }

    private static <T> List<Alteration> ofPattern(PatternImpl<T> pattern) {
        List<Alteration> all = new ArrayList<>();
        List<Constraint> constraints = leaves(pattern.getConstraint());
        for (int i = 0; i < constraints.size(); i++) {
            Constraint it = constraints.get(i);
            String words = it.predicateInformation().getStringConstraint() + " of " + type(pattern);
            List<Constraint> without = new ArrayList<>(constraints);
            without.remove(i);
            all.add(new Alteration("drop: " + words, Optional.of(with(pattern, without))));
            List<Constraint> opposite = new ArrayList<>(constraints);
            opposite.set(i, opposite(it));
            all.add(new Alteration("turn: " + words, Optional.of(with(pattern, opposite))));
        }
        return all;
    }

    private static List<Constraint> leaves(Constraint constraint) {
        if (constraint instanceof AbstractSingleConstraint) {
            return constraint.predicateInformation().isEmpty() ? List.of() : List.of(constraint);
        }
        return constraint instanceof MultipleConstraints
                ? constraint.getChildren().stream()
                        .flatMap(it -> leaves(it).stream())
                        .toList()
                : List.of();
    }

    /** Without an index: that of a constraint is turned round in place, and would spoil all other mutants of the rule. */
    private static Constraint opposite(Constraint constraint) {
        AbstractSingleConstraint single = (AbstractSingleConstraint) constraint;
        Index index = single.getIndex();
        single.setIndex(null);
        Constraint opposite = single.negate();
        single.setIndex(index);
        return opposite;
    }

    private static <T> PatternImpl<T> with(PatternImpl<T> pattern, List<Constraint> constraints) {
        Constraint all = constraints.isEmpty()
                ? SingleConstraint.TRUE
                : constraints.size() == 1 ? constraints.get(0) : new MultipleConstraints(constraints);
        List<Binding> bindings = new ArrayList<>(pattern.getBindings());
        return new PatternImpl<>(pattern.getPatternVariable(), all, bindings, pattern.getType());
    }

    private static String type(Condition condition) {
        return condition instanceof PatternImpl<?> pattern
                ? pattern.getPatternVariable().getType().getSimpleName()
                : type(condition.getSubConditions().get(0));
    }
}

package dev.hopwise.mutation;

import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Matter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;

/**
 * Mutants that stand beside their rules and conclude nothing: they write down what they would conclude from.
 *
 * <p>Where a mutant and its rule conclude from the same facts the mutant changes no answer. So it is enough to ask a mutant the
 * questions in which it concludes from others.
 */
final class Observers {
    private static final ThreadLocal<Map<String, Set<List<Object>>>> SEEN = ThreadLocal.withInitial(HashMap::new);

    private final List<Mutant> mutants;
    private final Matter matter;
    private final AlteredRules rules;

    Observers(List<Mutant> mutants, Matter matter) {
        this.mutants = mutants;
        this.matter = matter;
        this.rules = new AlteredRules(
                AlteredRules.unaltered(matter).stream().map(this::observed).toList());
    }

    /** Those of the mutants whose conclusions in {@code it} are not those of their rules. */
    List<Mutant> unlike(Case it) {
        Map<String, Set<List<Object>>> seen = SEEN.get();
        seen.clear();
        try {
            it.asking().answer(rules);
        } catch (RuntimeException e) {
            return unlikeInHalves(it);
        }
        List<Mutant> unlike = mutants.stream()
                .filter(mutant -> !Objects.equals(seen.get(mutant.toString()), seen.get(mutant.rule())))
                .toList();
        seen.clear();
        return unlike;
    }

    private List<Mutant> unlikeInHalves(Case it) {
        if (mutants.size() == 1) {
            return mutants;
        }
        int half = mutants.size() / 2;
        List<Mutant> all = new ArrayList<>(new Observers(mutants.subList(0, half), matter).unlike(it));
        all.addAll(new Observers(mutants.subList(half, mutants.size()), matter).unlike(it));
        return all;
    }

    private Model observed(Model family) {
        List<Rule> all = new ArrayList<>(family.getRules());
        Set<String> ids = new HashSet<>();
        for (Mutant it : mutants) {
            if (it.family().getName().equals(family.getName())) {
                all.add(observer(it, it.toString(), it.when()));
                if (ids.add(it.rule())) {
                    all.add(observer(
                            it, it.rule(), (CompositePatterns) it.original().getView()));
                }
            }
        }
        return Mutant.with(family, all);
    }

    private static Rule observer(Mutant it, String key, CompositePatterns when) {
        Map<String, Consequence> observed = new HashMap<>();
        when.getConsequences().forEach((name, then) -> observed.put(name, observing(key, then)));
        return new RuleImpl(
                it.original().getPackage(),
                "observes " + key,
                it.original().getUnit(),
                new CompositePatterns(when.getType(), when.getSubConditions(), observed),
                Map.of(),
                Map.of());
    }

    private static Consequence observing(String key, Consequence then) {
        int first = then.isUsingDrools() ? 1 : 0;
        BlockN block = facts -> SEEN.get()
                .computeIfAbsent(key, any -> new HashSet<>())
                .add(Arrays.asList(facts).subList(first, facts.length));
        return new ConsequenceImpl(block, then.getVariables(), then.isUsingDrools(), false, "java");
    }
}

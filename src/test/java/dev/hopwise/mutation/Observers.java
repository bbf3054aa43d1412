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
import java.util.concurrent.ConcurrentHashMap;
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

    private final Matter matter;
    private final Set<Mutant> breaking = ConcurrentHashMap.newKeySet();
    private volatile Watch watch;

    /** Some mutants, and rules beside which they stand. */
    private record Watch(List<Mutant> mutants, AlteredRules rules) {}

    Observers(List<Mutant> mutants, Matter matter) {
        this.matter = matter;
        this.watch = watch(mutants);
    }

    private Watch watch(List<Mutant> mutants) {
        List<Model> observed = AlteredRules.unaltered(matter).stream()
                .map(family -> observed(family, mutants))
                .toList();
        return new Watch(mutants, new AlteredRules(observed));
    }

    /** Those of the mutants whose conclusions in {@code it} are not those of their rules, and those that broke before. */
    List<Mutant> unlike(Case it) {
        Watch now = watch;
        try {
            List<Mutant> unlike = new ArrayList<>(unlike(it, now));
            unlike.addAll(breaking);
            return unlike;
        } catch (RuntimeException e) {
            List<Mutant> broken = broken(it, now.mutants());
            breaking.addAll(broken);
            drop();
            return broken.isEmpty() ? now.mutants() : unlike(it);
        }
    }

    private synchronized void drop() {
        List<Mutant> left = watch.mutants().stream()
                .filter(mutant -> !breaking.contains(mutant))
                .toList();
        if (left.size() < watch.mutants().size()) {
            watch = watch(left);
        }
    }

    private static List<Mutant> unlike(Case it, Watch watch) {
        Map<String, Set<List<Object>>> seen = SEEN.get();
        seen.clear();
        it.asking().answer(watch.rules());
        List<Mutant> unlike = watch.mutants().stream()
                .filter(mutant -> !Objects.equals(seen.get(mutant.toString()), seen.get(mutant.rule())))
                .toList();
        seen.clear();
        return unlike;
    }

    /** Those that it breaks, found by halves. */
    private List<Mutant> broken(Case it, List<Mutant> some) {
        try {
            unlike(it, watch(some));
            return List.of();
        } catch (RuntimeException e) {
            int half = some.size() / 2;
            List<Mutant> broken = new ArrayList<>();
            if (half == 0) {
                broken.addAll(some);
            } else {
                broken.addAll(broken(it, some.subList(0, half)));
                broken.addAll(broken(it, some.subList(half, some.size())));
            }
            return broken;
        }
    }

    private static Model observed(Model family, List<Mutant> mutants) {
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

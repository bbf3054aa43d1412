package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reasoning.AlteredRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Drops or turns round each constraint of each rule in turn, and asks whether the answers stay the same. {@code bench/mutate}
 * runs it; it is not part of the suite.
 *
 * <p>A mutant counts as killed where a test would fail: {@link WalksTest}, for an answer of the scenarios that differs in any step, in
 * what is assumed, or in its verdict; or the test of the random networks, for an answer that differs in verdict or first blocker, in
 * which the rules agree with the reference.
 */
class RuleMutation {
    private static final List<String> PREFIXES =
            List.of(System.getProperty("mutation.rules", "").split(",", -1));
    private static final String CHANGE = System.getProperty("mutation.change", "");

    @Test
    void everyConstraintIsTested() {
        List<Mutant> mutants = Mutant.of(AlteredRules.unaltered(), PREFIXES).stream()
                .filter(it -> it.change().startsWith(CHANGE))
                .toList();
        List<Case> cases = Cases.all();
        System.out.println(mutants.size() + " mutants, " + cases.size() + " questions");
        Map<String, Boolean> noticed = new ConcurrentSkipListMap<>();
        try (Judge judge = new Judge(cases, mutants)) {
            mutants.parallelStream().forEach(it -> {
                boolean isNoticed = judge.notices(it);
                noticed.put(it.toString(), isNoticed);
                if (!isNoticed) {
                    System.out.println("survives: " + it + " (heard in " + judge.heard(it) + ")");
                }
            });
        }
        Map<String, String> listed = Survivors.listed();
        List<Mutant> doubted = mutants.stream()
                .filter(it -> !noticed.get(it.toString()) && !listed.containsKey(it.toString()))
                .toList();
        noticed.putAll(judgedAlone(doubted, cases));
        report(mutants, noticed);
        TreeSet<String> unlisted = new TreeSet<>(noticed.keySet());
        unlisted.removeIf(it -> noticed.get(it) || listed.containsKey(it));
        assertEquals("", String.join("\n", unlisted), "survivors without a reason");
        TreeSet<String> idle = new TreeSet<>(listed.keySet());
        idle.removeIf(it -> !noticed.getOrDefault(it, false));
        assertEquals("", String.join("\n", idle), "listed as survivors, and killed");
        TreeSet<String> gone = new TreeSet<>(listed.keySet());
        Mutant.of(AlteredRules.unaltered(), List.of("")).forEach(it -> gone.remove(it.toString()));
        assertEquals("", String.join("\n", gone), "listed as survivors, and no mutants");
    }

    /** Among all the others a mutant may be heard in too few questions: rules that stand side by side share what they match. */
    private static Map<String, Boolean> judgedAlone(List<Mutant> doubted, List<Case> cases) {
        Map<String, Boolean> noticed = new TreeMap<>();
        for (Mutant it : doubted) {
            try (Judge judge = new Judge(cases, List.of(it))) {
                noticed.put(it.toString(), judge.notices(it));
            }
        }
        return noticed;
    }

    private static void report(List<Mutant> mutants, Map<String, Boolean> noticed) {
        Map<String, List<Mutant>> byRule =
                mutants.stream().collect(Collectors.groupingBy(Mutant::rule, TreeMap::new, Collectors.toList()));
        byRule.forEach((rule, some) -> System.out.println(rule + ": " + some.size() + " mutants, "
                + some.stream().filter(it -> noticed.get(it.toString())).count() + " killed"));
        System.out.println("all: " + mutants.size() + " mutants, "
                + noticed.values().stream().filter(it -> it).count() + " killed");
    }
}

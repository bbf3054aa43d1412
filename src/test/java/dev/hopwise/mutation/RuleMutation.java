package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Matter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Drops or turns round each constraint of each rule in turn, and asks whether the answers stay the same. {@code bench/mutate}
 * runs it; it is not part of the suite.
 *
 * <p>A mutant counts as killed where a test would fail: {@link WalksTest}, for an answer of the scenarios that differs in any step, in
 * what is assumed, or in its verdict; {@link AnswersTest}, for an answer of what is more than a walk that differs in any word; or the test of the random networks, for an answer that differs in verdict or first blocker, in
 * which the rules agree with the reference.
 */
class RuleMutation {
    /** Many stand beside their rules in one rule base; all of them would take too much of the memory. */
    private static final int AT_ONCE = 200;

    private static final List<String> PREFIXES =
            List.of(System.getProperty("mutation.rules", "").split(",", -1));
    private static final List<Matter> MATTERS = Stream.of(Matter.values())
            .filter(it -> it.name()
                    .startsWith(System.getProperty("mutation.matter", "").toUpperCase(Locale.ROOT)))
            .toList();
    private static final String CHANGE = System.getProperty("mutation.change", "");

    @Test
    void everyConstraintIsTested() {
        Map<String, Boolean> noticed = new TreeMap<>();
        for (Matter matter : MATTERS) {
            List<Mutant> mutants = mutants(matter, PREFIXES).stream()
                    .filter(it -> it.change().startsWith(CHANGE))
                    .toList();
            if (!mutants.isEmpty()) {
                noticed.putAll(judged(matter, mutants));
            }
        }
        Map<String, String> listed = Survivors.listed();
        TreeSet<String> unlisted = new TreeSet<>(noticed.keySet());
        unlisted.removeIf(it -> noticed.get(it) || listed.containsKey(it));
        assertEquals("", String.join("\n", unlisted), "survivors without a reason");
        TreeSet<String> idle = new TreeSet<>(listed.keySet());
        idle.removeIf(it -> !noticed.getOrDefault(it, false));
        assertEquals("", String.join("\n", idle), "listed as survivors, and killed");
        TreeSet<String> gone = new TreeSet<>(listed.keySet());
        for (Matter matter : Matter.values()) {
            mutants(matter, List.of("")).forEach(it -> gone.remove(it.toString()));
        }
        assertEquals("", String.join("\n", gone), "listed as survivors, and no mutants");
    }

    private static List<Mutant> mutants(Matter matter, List<String> prefixes) {
        return Mutant.of(AlteredRules.own(matter), prefixes);
    }

    /** Whether a test notices, by mutant. */
    private static Map<String, Boolean> judged(Matter matter, List<Mutant> mutants) {
        List<Case> cases = Cases.all(matter);
        System.out.println(matter.name().toLowerCase(Locale.ROOT) + ": " + mutants.size() + " mutants, " + cases.size()
                + " questions");
        Map<String, Boolean> noticed = new ConcurrentSkipListMap<>();
        Collection<List<Mutant>> alike = mutants.stream()
                .collect(Collectors.groupingBy(
                        it -> it.rule().substring(0, it.rule().indexOf('-')), TreeMap::new, Collectors.toList()))
                .values();
        for (List<Mutant> some : alike) {
            for (int first = 0; first < some.size(); first += AT_ONCE) {
                judge(matter, cases, some.subList(first, Math.min(first + AT_ONCE, some.size())), noticed);
            }
        }
        Map<String, String> listed = Survivors.listed();
        List<Mutant> doubted = mutants.stream()
                .filter(it -> !noticed.get(it.toString()) && !listed.containsKey(it.toString()))
                .toList();
        noticed.putAll(judgedAlone(matter, doubted, cases));
        report(mutants, noticed);
        return noticed;
    }

    private static void judge(Matter matter, List<Case> cases, List<Mutant> mutants, Map<String, Boolean> noticed) {
        try (Judge judge = new Judge(matter, cases, mutants)) {
            mutants.parallelStream().forEach(it -> {
                boolean isNoticed = judge.notices(it);
                noticed.put(it.toString(), isNoticed);
                if (!isNoticed) {
                    System.out.println("survives: " + it + " (heard in " + judge.heard(it) + ")");
                }
            });
        }
    }

    /** Among all the others a mutant may be heard in too few questions: rules that stand side by side share what they match. */
    private static Map<String, Boolean> judgedAlone(Matter matter, List<Mutant> doubted, List<Case> cases) {
        Map<String, Boolean> noticed = new TreeMap<>();
        for (Mutant it : doubted) {
            try (Judge judge = new Judge(matter, cases, List.of(it))) {
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
